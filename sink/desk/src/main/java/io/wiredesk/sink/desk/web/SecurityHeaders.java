package io.wiredesk.sink.desk.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** What a browser is told about every answer, errors too: nothing runs, loads or frames that is not the desk's own. */
public final class SecurityHeaders implements Filter {

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final String OWN_IMAGES = "'self' data:";

    static final List<Header> ALL = List.of(
            policy(OWN_IMAGES),
            header("Referrer-Policy", "no-referrer"),
            header("X-Content-Type-Options", "nosniff"),
            header("X-Frame-Options", "DENY"),
            header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Resource-Policy", "same-origin"));

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        ALL.forEach(response::header);
        chain.proceed();
    }

    /** Lets this one page show pictures from anywhere: its reader asked for them. */
    public static void allowRemoteImages(ServerResponse response) {
        response.header(policy(OWN_IMAGES + " https: http:"));
    }

    private static Header policy(String images) {
        return HeaderValues.create(
                POLICY,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + images
                        + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static Header header(String name, String value) {
        return HeaderValues.create(name, value);
    }
}
