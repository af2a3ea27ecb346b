package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Locale;
import java.util.Set;

/**
 * A desk on loopback answers to the names of loopback only. Otherwise any web page could have its own name point to
 * 127.0.0.1 and read the desk through the reader's browser (DNS rebinding).
 */
public final class KnownHosts implements Filter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!LOOPBACK.contains(withoutPort(host))) {
            throw new HttpException("asked for under another name", Status.MISDIRECTED_REQUEST_421);
        }
        chain.proceed();
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }
}
