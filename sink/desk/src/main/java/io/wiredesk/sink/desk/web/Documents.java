package io.wiredesk.sink.desk.web;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import java.util.function.Predicate;

/** Addresses of what is there to be read: asked for with GET, or with HEAD for the headers alone (RFC 9110 §9.3.2). */
public record Documents(HttpRules rules) {

    private static final Predicate<Method> READING = Method.predicate(Method.GET, Method.HEAD);

    /**
     * Answers at this address.
     *
     * @param pattern of paths, as in {@link HttpRules#get(String, Handler...)}
     * @param handler sends an {@link Answer}, which knows what HEAD is
     */
    public Documents at(String pattern, Handler handler) {
        rules.route(READING, PathMatchers.create(pattern), handler);
        return this;
    }
}
