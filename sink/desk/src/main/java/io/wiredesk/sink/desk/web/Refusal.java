package io.wiredesk.sink.desk.web;

import io.helidon.http.HttpException;
import io.helidon.http.Status;

/** Says in a sentence of ours why a caller does not get what it asked for; {@link Errors} sends it. */
public final class Refusal extends HttpException {

    private static final long serialVersionUID = 1;

    private Refusal(String why, Status status) {
        super(why, status);
    }

    private Refusal(String why, Status status, Throwable cause) {
        super(why, status, cause);
    }

    /** There is no such thing. */
    public static Refusal notFound(String why) {
        return new Refusal(why, Status.NOT_FOUND_404);
    }

    /** The caller asked for what cannot be. */
    public static Refusal badRequest(String why) {
        return new Refusal(why, Status.BAD_REQUEST_400);
    }

    /** The caller asked for what cannot be; the exception's message is a sentence for callers. */
    public static Refusal badRequest(IllegalArgumentException why) {
        return new Refusal(String.valueOf(why.getMessage()), Status.BAD_REQUEST_400, why);
    }

    /** Not now; trying again is worth it. */
    public static Refusal forNow(String why) {
        return new Refusal(why, Status.SERVICE_UNAVAILABLE_503);
    }

    /** The sentence. */
    String why() {
        return String.valueOf(getMessage());
    }
}
