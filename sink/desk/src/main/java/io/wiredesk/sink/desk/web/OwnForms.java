package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Only the desk's own pages may change anything. A browser says where a form came from; what is no browser says nothing and
 * carries nobody's cookies.
 */
public final class OwnForms implements Filter {

    private static final Set<Method> READING = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!READING.contains(request.prologue().method()) && isForeign(request.headers())) {
            throw new HttpException("sent by a page of another site", Status.FORBIDDEN_403);
        }
        chain.proceed();
    }

    private static boolean isForeign(ServerRequestHeaders headers) {
        Optional<String> site = headers.first(FETCH_SITE);
        if (site.isPresent()) {
            return !OWN.contains(site.get());
        }
        String host = headers.first(HeaderNames.HOST).orElse("");
        return headers.first(HeaderNames.ORIGIN)
                .filter(origin -> !origin.equals("http://" + host) && !origin.equals("https://" + host))
                .isPresent();
    }
}
