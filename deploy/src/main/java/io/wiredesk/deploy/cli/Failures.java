package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.line.InvalidTopics;
import io.wiredesk.deploy.runtime.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line an error, on standard error; the stack trace only for who asks with {@code --debug}. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        CommandFailure failure = explain(e);
        command.getErr().println("wiredesk: " + failure.getMessage());
        if (command.getCommandSpec().root().userObject() instanceof Wiredesk wiredesk && wiredesk.common.debug) {
            e.printStackTrace(command.getErr());
        }
        return failure.exitCode();
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("wiredesk: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
        return ExitCode.USAGE;
    }

    /** Unexpected exceptions are not quoted: nobody knows what their messages hold. */
    private static CommandFailure explain(Exception e) {
        return switch (e) {
            case CommandFailure failure -> failure;
            case StartupFailure startup -> CommandFailure.environment(String.valueOf(startup.getMessage()));
            case InvalidTopics topics -> CommandFailure.usage(String.valueOf(topics.getMessage()));
            case TimeoutException timeout ->
                CommandFailure.environment("Kafka does not answer (" + timeout.getMessage()
                        + "); check that the broker runs and that its address is right");
            case KafkaException kafka -> explain(kafka);
            case UncheckedIOException io -> CommandFailure.environment(io.getMessage() + "; --debug shows where");
            case IOException io ->
                CommandFailure.environment(
                        io.getClass().getSimpleName() + ": " + io.getMessage() + "; --debug shows where");
            default ->
                CommandFailure.environment(
                        "a defect of wiredesk, " + e.getClass().getSimpleName() + "; please report what --debug shows");
        };
    }

    private static CommandFailure explain(KafkaException e) {
        return e.getCause() instanceof ConfigException config
                ? CommandFailure.usage("Kafka cannot be used: " + config.getMessage())
                : CommandFailure.environment("Kafka failed: " + e.getMessage() + "; --debug shows where");
    }
}
