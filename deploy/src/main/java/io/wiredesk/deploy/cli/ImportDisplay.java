package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.line.ImportState;
import java.io.PrintWriter;
import java.time.InstantSource;

/** Shows a person how far an import is. */
interface ImportDisplay extends AutoCloseable {

    /** For those who do not want to know. */
    ImportDisplay NONE = state -> {};

    void show(ImportState state);

    @Override
    default void close() {}

    /** A bar on a terminal, a line now and then elsewhere. */
    @SuppressWarnings("SystemConsoleNull") // no console means no terminal on Java 21 and from 25 on
    static ImportDisplay of(PrintWriter err) {
        String terminal = System.getenv("TERM");
        boolean drawable = System.console() != null && terminal != null && !terminal.equals("dumb");
        return drawable ? new ImportBar() : new ImportLines(err, InstantSource.system());
    }
}
