package io.wiredesk.sink.desk.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;

/** Answers what never became a request: a broken first line, a header too long. It says no more than that. */
public final class BareErrors implements DirectHandler {

    private BareErrors() {}

    /** For every kind of such failures. */
    public static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new BareErrors());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        TransportResponse.Builder response =
                TransportResponse.builder().status(status).headers(headers);
        SecurityHeaders.ALL.forEach(response::header);
        return response.entity(status.reasonPhrase().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
