package io.wiredesk.deploy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
        name = "wiredesk",
        description = "Newsletters and feeds in; deduplicated, tagged stories out. On Apache Kafka.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some input failed, the rest is done",
            "2:wrong usage or configuration",
            "3:broken environment"
        },
        subcommands = {
            Run.class,
            Demo.class,
            Import.class,
            Split.class,
            Enrich.class,
            Tail.class,
            Explain.class,
            Sources.class,
            DeadLetters.class,
            Forget.class,
            Bench.class,
            Evaluate.class
        })
public final class Wiredesk implements Runnable {

    @Mixin
    CommonOptions common;

    @Spec
    CommandSpec spec;

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(commandLine(CommandLine.defaultFactory(), standardOutput()).execute(arguments));
    }

    /** The whole command, writing to this output; errors go where picocli sends them unless told otherwise. */
    static CommandLine commandLine(IFactory factory, PrintWriter out) {
        Failures failures = new Failures();
        return new CommandLine(new Wiredesk(), factory)
                .setOut(out)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /**
     * UTF-8 whatever the locale says: JSON is. A closed pipe raises no exception in a writer of this kind; commands that
     * go on for long look at {@link PrintWriter#checkError}.
     */
    private static PrintWriter standardOutput() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    }
}
