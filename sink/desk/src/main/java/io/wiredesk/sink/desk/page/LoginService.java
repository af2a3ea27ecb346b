package io.wiredesk.sink.desk.page;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.wiredesk.sink.desk.web.Answer;
import io.wiredesk.sink.desk.web.Documents;
import io.wiredesk.sink.desk.web.Doorkeeper;
import io.wiredesk.sink.desk.web.LocalPath;

/** The form in front of a locked desk. */
public final class LoginService implements HttpService {

    private final Doorkeeper door;
    private final Views views;

    /** In front of this door. */
    public LoginService(Doorkeeper door, Views views) {
        this.door = door;
        this.views = views;
    }

    @Override
    public void routing(HttpRules rules) {
        new Documents(rules).at("/login", this::ask);
        rules.post("/login", this::open).post("/logout", this::close);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        String next = LocalPath.of(request.query().first("next").orElse(null));
        Answer.page(views.login(new LoginPage(next, false))).send(request, response);
    }

    private void open(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        String next = LocalPath.of(form.first("next").orElse(null));
        if (door.logIn(request, response, form.first("token").orElse(""))) {
            goTo(response, next);
            return;
        }
        response.status(Status.UNAUTHORIZED_401);
        Answer.page(views.login(new LoginPage(next, true))).send(request, response);
    }

    private void close(ServerRequest request, ServerResponse response) {
        door.logOut(response);
        goTo(response, "/login");
    }

    private static void goTo(ServerResponse response, String path) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
    }
}
