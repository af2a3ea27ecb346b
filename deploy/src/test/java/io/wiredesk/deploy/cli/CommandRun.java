package io.wiredesk.deploy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One run of the command in this process and what came of it. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs it to its end. */
    public static CommandRun of(String... arguments) {
        return of(CommandLine.defaultFactory(), arguments);
    }

    /** With commands made by this factory. */
    static CommandRun of(CommandLine.IFactory factory, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Wiredesk.commandLine(factory, new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
