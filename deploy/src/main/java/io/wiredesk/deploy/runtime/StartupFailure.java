package io.wiredesk.deploy.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The environment does not let wiredesk start: a port is taken, a folder is damaged. The message is for people and
 * complete – what failed, where, what to do – so nothing but it needs printing; exit code 3.
 */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what failed, on which port, folder or channel; no full stop
     * @param remedy what the user can do about it; no full stop
     * @param cause null where there is nothing more to know
     */
    public StartupFailure(String what, String remedy, @Nullable Throwable cause) {
        super(what + ". " + remedy + ".", cause);
    }

    /** The innermost message of a chain: Kafka wraps the useful one several times. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
