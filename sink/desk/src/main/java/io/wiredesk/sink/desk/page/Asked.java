package io.wiredesk.sink.desk.page;

import io.helidon.webserver.http.ServerRequest;
import io.wiredesk.sink.desk.html.RemoteImages;
import io.wiredesk.sink.desk.store.Paging;
import io.wiredesk.sink.desk.store.Period;
import org.jspecify.annotations.Nullable;

/** What a reader's request asks for. */
record Asked(ServerRequest request) {

    /** Longer ones are nobody's. */
    private static final int MAX_WORDS = 200;

    @Nullable
    String query(String name) {
        return request.query().first(name).orElse(null);
    }

    /** A part of the path. */
    String part(String name) {
        return request.path().pathParameters().get(name);
    }

    Paging paging(int limit) {
        return new Paging(query("after"), limit);
    }

    boolean isFirstPage() {
        return query("after") == null;
    }

    Follows follows() {
        return Follows.parse(request.headers().cookies().first(Follows.COOKIE).orElse(null));
    }

    RemoteImages images() {
        return "1".equals(query("images")) ? RemoteImages.ON : RemoteImages.OFF;
    }

    FrontPage.Wish wish() {
        return new FrontPage.Wish(
                Period.find(query("window")).orElse(Period.DAY), "yours".equals(query("topics")), query("after"));
    }

    /** What is searched for; empty if nothing is. */
    String words() {
        String words = request.query().first("q").orElse("").strip();
        return words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
    }
}
