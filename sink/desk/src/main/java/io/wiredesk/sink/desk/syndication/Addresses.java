package io.wiredesk.sink.desk.syndication;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Absolute addresses: a feed is read far away from where it was fetched. */
final class Addresses {

    private Addresses() {}

    /** Where the reader reached the desk, without a slash at the end. */
    static String desk(ServerRequest request) {
        return (request.isSecure() ? "https://" : "http://") + request.authority();
    }

    /** A part of a path. */
    static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
