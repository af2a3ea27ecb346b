package io.wiredesk.deploy.cli;

/** What the command tells the shell. */
public final class ExitCode {

    public static final int DONE = 0;

    /** Some of the input could not be processed; the rest is done. */
    public static final int SOME_FAILED = 1;

    /** The command line or the configuration is wrong. */
    public static final int USAGE = 2;

    /** The environment is broken: no broker, no room, no permission. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
