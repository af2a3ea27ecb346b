package io.wiredesk.sink.desk.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Json;
import io.wiredesk.sink.desk.store.StoreUnavailable;

/**
 * Why there is no answer (RFC 9457).
 *
 * @param title the status in words
 * @param detail a sentence for people
 */
public record Problem(String title, int status, String detail) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "5";

    private Problem(Status status, String detail) {
        this(status.reasonPhrase(), status.code(), detail);
    }

    public static Problem badRequest(String detail) {
        return new Problem(Status.BAD_REQUEST_400, detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(Status.NOT_FOUND_404, detail);
    }

    static Problem unavailable(String detail) {
        return new Problem(Status.SERVICE_UNAVAILABLE_503, detail);
    }

    public void send(ServerResponse response) {
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        if (status == Status.SERVICE_UNAVAILABLE_503.code()) {
            response.header(HeaderNames.RETRY_AFTER, RETRY_SECONDS);
        }
        response.send(Json.bytes(this));
    }

    /** What the caller got wrong, and a store that cannot be read, as problems; anything else is the server's. */
    public static Handler told(Handler handler) {
        return (request, response) -> {
            try {
                handler.handle(request, response);
            } catch (IllegalArgumentException e) {
                badRequest(String.valueOf(e.getMessage())).send(response);
            } catch (StoreUnavailable e) {
                unavailable(String.valueOf(e.getMessage())).send(response);
            }
        };
    }
}
