package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Ends the connection after the answer for a client that asked for it (RFC 9112 §9.6). Helidon says that it will, and then
 * waits for the client to do it; one that reads until the end would wait too. The outermost filter: all that follows must
 * have been sent when it returns.
 */
public final class Farewell implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        chain.proceed();
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            if (!request.content().consumed()) { // or the system would tell the client of a broken connection
                request.content().consume();
            }
            throw new CloseConnectionException("the client asked for it");
        }
    }
}
