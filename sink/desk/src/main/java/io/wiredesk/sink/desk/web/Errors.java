package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Json;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody else could: a page for people, a problem (RFC 9457) for programs; the log gets what broke. */
public final class Errors implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String SOON = "5";

    private final Function<Trouble, byte[]> page;

    /** With pages made by this. */
    public Errors(Function<Trouble, byte[]> page) {
        this.page = page;
    }

    /** Catches what the routes throw, and the filters after this one. */
    public void register(HttpRouting.Builder routes) {
        routes.error(Throwable.class, this::answer);
        routes.addFilter(this);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        try {
            chain.proceed();
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            answer(request, response, e);
        }
    }

    private void answer(ServerRequest request, ServerResponse response, Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        if (trouble.status() == 500) {
            // the query is left out: it holds what somebody searched for
            LOG.error(
                    "{} {} failed", request.prologue().method(), request.path().path(), failure);
        }
        if (failure instanceof HttpException http) {
            http.headers().forEach(response::header);
        }
        if (trouble.passes()) {
            response.header(HeaderNames.RETRY_AFTER, SOON);
        }
        response.status(trouble.status());
        told(trouble, request).send(request, response);
    }

    private Answer told(Trouble trouble, ServerRequest request) {
        return Visitor.isReader(request)
                ? Answer.momentary("text/html; charset=utf-8", page.apply(trouble))
                : Answer.momentary("application/problem+json", Json.bytes(trouble));
    }
}
