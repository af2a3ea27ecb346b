package io.wiredesk.deploy.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What a command tells: results on standard output, what went wrong on standard error. */
record Report(PrintWriter out, PrintWriter err) {

    static Report of(CommandSpec spec) {
        return new Report(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    void lines(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    void line(String line) {
        lines(List.of(line));
    }

    /** Something failed; the rest went on. */
    void complain(String what) {
        err.println("wiredesk: " + what);
        err.flush();
    }

    /**
     * Complains of records that could not be read, if there are any.
     *
     * @param what follows their number: where they are, what became of them
     * @return the exit code
     */
    int leftOut(int unreadable, String what) {
        if (unreadable == 0) {
            return ExitCode.DONE;
        }
        complain(Words.count(unreadable, "record") + " of " + what);
        return ExitCode.SOME_FAILED;
    }
}
