package io.wiredesk.sink.desk.api;

import io.helidon.common.uri.UriQuery;
import io.helidon.webserver.http.ServerRequest;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.web.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks: path and parameters. What cannot be read is a {@link Refusal} that says what would be right.
 */
record Question(String path, UriQuery query) {

    static final String AFTER = "after";
    static final String LIMIT = "limit";
    private static final int DEFAULT_LIMIT = 20;

    /** @param known parameters there are; a misspelt one would silently ask for something else */
    static Question of(ServerRequest request, Set<String> known) {
        UriQuery query = request.query();
        for (String name : query.names()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest("there is no parameter " + name
                        + (known.isEmpty()
                                ? "; this takes none"
                                : "; there are " + known.stream().sorted().collect(Collectors.joining(", "))));
            }
            if (query.all(name).size() > 1) {
                throw Refusal.badRequest(name + " is given more than once");
            }
        }
        return new Question(request.path().absolute().rawPath(), query);
    }

    /** Null if it is not given, or empty. */
    @Nullable
    String text(String name) {
        return Optional.ofNullable(query.first(name).orElse(null))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " is no time: write it like 2026-01-31T08:00:00Z");
        }
    }

    Paging paging() {
        String limit = text(LIMIT);
        try {
            return new Paging(text(AFTER), limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("limit is no number, expected 1 to " + Paging.MAX);
        }
    }

    /** The same question for the page that follows. */
    String with(String cursor) {
        List<String> others = query.names().stream()
                .filter(name -> !name.equals(AFTER))
                .sorted()
                .toList();
        return path
                + "?"
                + Stream.concat(
                                others.stream().map(name -> name + "=" + encoded(query.get(name))),
                                Stream.of(AFTER + "=" + cursor))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
