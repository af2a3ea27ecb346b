package io.wiredesk.sink.desk.page;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.sink.desk.web.LocalPath;
import java.time.Duration;

/** Following topics: a form that changes a cookie and goes back to where it stood. */
public final class FollowService implements HttpService {

    /** The longest that browsers keep a cookie. */
    private static final Duration AGE = Duration.ofDays(400);

    @Override
    public void routing(HttpRules rules) {
        rules.post("/follow", FollowService::follow);
    }

    private static void follow(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        String slug = form.first("topic").orElse("");
        Follows before = new Asked(request).follows();
        Follows after = "off".equals(form.first("follow").orElse("on")) ? before.without(slug) : before.with(slug);
        response.headers().addCookie(cookie(after));
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, LocalPath.of(form.first("back").orElse(null)))
                .send();
    }

    private static SetCookie cookie(Follows follows) {
        return SetCookie.builder(Follows.COOKIE, follows.cookie())
                .path("/")
                .maxAge(AGE)
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.LAX)
                .build();
    }
}
