package io.wiredesk.sink.desk.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.schemas.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody else could: a page for people, a problem (RFC 9457) for programs; the log gets what broke. */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final String SOON = "5";

    private final Function<Trouble, byte[]> page;

    /** With pages made by this. */
    public Errors(Function<Trouble, byte[]> page) {
        this.page = page;
    }

    /** Catches what the routes throw. */
    public void register(HttpRouting.Builder routes) {
        routes.error(Throwable.class, this::answer);
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
        if (request.path().path().startsWith("/api")) {
            problem(response, trouble);
        } else {
            Answer.html(request, response, page.apply(trouble));
        }
    }

    private static void problem(ServerResponse response, Trouble trouble) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", trouble.title());
        problem.put("status", trouble.status());
        problem.put("detail", trouble.detail());
        response.header(HeaderNames.CONTENT_TYPE, "application/problem+json").send(Json.bytes(problem));
    }
}
