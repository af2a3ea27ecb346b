package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/** Who asks. */
final class Visitor {

    private Visitor() {}

    /** Somebody in front of a browser, who reads pages; programs do not ask for HTML by name. */
    static boolean isReader(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
    }
}
