package io.wiredesk.deploy.cli;

/** Ends a command with a message for people: what failed, on what, what to do. The message holds no secret. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Some input was wrong, all else is done. */
    public static CommandFailure input(String message) {
        return new CommandFailure(ExitCode.SOME_FAILED, message);
    }

    /** The command line or the configuration is wrong. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    /** The environment is broken. */
    public static CommandFailure environment(String message) {
        return new CommandFailure(ExitCode.ENVIRONMENT, message);
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
