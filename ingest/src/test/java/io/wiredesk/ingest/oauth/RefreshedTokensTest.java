package io.wiredesk.ingest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wiredesk.ingest.net.AllowList;
import io.wiredesk.ingest.net.WebConfig;
import io.wiredesk.ingest.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on loopback. Fault 36 of docs/faults.md, the token side; fault 22, secrets. */
class RefreshedTokensTest {

    private record Scripted(int status, String body) {}

    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> forms = new ArrayList<>();
    private HttpServer server;
    private RefreshedTokens tokens;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
        tokens = tokens(AllowList.parse(List.of("127.0.0.1")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_token_is_asked_for_once_and_used_until_shortly_before_its_end() throws Exception {
        grant("first", 3600);
        grant("second", 3600);

        assertThat(tokens.token()).isEqualTo("first");
        clock.advance(Duration.ofMinutes(57));
        assertThat(tokens.token()).isEqualTo("first");
        clock.advance(Duration.ofMinutes(2));
        assertThat(tokens.token()).isEqualTo("second");
        assertThat(forms)
                .hasSize(2)
                .first()
                .isEqualTo(
                        "grant_type=refresh_token&refresh_token=r%2F0&client_id=me&client_secret=hush%26&scope=imap+mail");
    }

    @Test
    void a_token_the_mail_server_rejects_is_not_used_again() throws Exception {
        grant("first", 3600);
        grant("second", 3600);

        assertThat(tokens.token()).isEqualTo("first");
        tokens.rejected();
        assertThat(tokens.token()).isEqualTo("second");
    }

    @Test
    void a_new_refresh_token_replaces_the_old_one() throws Exception {
        script.add(new Scripted(200, "{\"access_token\":\"a\",\"expires_in\":\"60\",\"refresh_token\":\"r1\"}"));
        grant("b", 3600);

        assertThat(tokens.token()).isEqualTo("a");
        assertThat(tokens.token()).isEqualTo("b");
        assertThat(forms.get(1)).contains("refresh_token=r1&");
    }

    @Test
    void a_revoked_grant_says_what_to_do_and_is_not_asked_again_for_a_while() throws Exception {
        script.add(new Scripted(400, "{\"error\":\"invalid_grant\",\"error_description\":\"r/0 was revoked\"}"));
        grant("again", 3600);

        for (int i = 0; i < 3; i++) {
            tokens.rejected();
            assertThatThrownBy(tokens::token)
                    .isInstanceOf(OAuthRefused.class)
                    .hasMessageContaining("sign in again")
                    .hasMessageNotContainingAny("r/0", "hush", "127.0.0.1");
        }
        assertThat(forms).hasSize(1);
        clock.advance(RefreshedTokens.REFUSAL);
        assertThat(tokens.token()).isEqualTo("again");
    }

    @Test
    void an_error_of_the_servers_is_one_to_retry() throws Exception {
        script.add(new Scripted(503, "<html>busy r/0</html>"));
        script.add(new Scripted(429, "{\"error\":\"slow_down\"}"));
        script.add(new Scripted(200, "<html>a login page</html>"));
        script.add(new Scripted(302, ""));
        grant("at last", 3600);

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(tokens::token).isInstanceOf(IOException.class).hasMessageNotContainingAny("r/0", "hush");
        }
        assertThat(tokens.token()).isEqualTo("at last");
    }

    @Test
    void no_answer_is_one_to_retry_and_names_no_address() {
        server.stop(0);

        assertThatThrownBy(tokens::token)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no answer")
                .hasMessageNotContainingAny("127.0.0.1", "hush", "r/0");
    }

    @Test
    void a_host_that_may_not_be_reached_is_not() {
        RefreshedTokens guarded = tokens(AllowList.NONE);

        assertThatThrownBy(guarded::token).isInstanceOf(IOException.class).hasMessageContaining("not public");
        assertThat(forms).isEmpty();
    }

    @Test
    void secrets_go_over_https_only_and_are_in_no_text() {
        assertThatThrownBy(() -> client(URI.create("http://login.example/token")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> client(URI.create("https://a:b@login.example/token")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("a:b");
        assertThat(client(URI.create("https://login.example/token"))).hasToString("OAuthClient[login.example]");
        assertThat(new TokenEndpoint.Answer(200, "a token")).hasToString("Answer[200]");
    }

    @Test
    void providers_are_known_by_name() {
        assertThat(OAuthProvider.named("Gmail")).contains(OAuthProvider.GMAIL);
        assertThat(OAuthProvider.named("microsoft")).contains(OAuthProvider.MICROSOFT);
        assertThat(OAuthProvider.named("other")).isEmpty();
        assertThat(OAuthProvider.values())
                .allSatisfy(p -> assertThat(p.tokenUrl()).hasScheme("https"));
    }

    private RefreshedTokens tokens(AllowList allow) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        return new RefreshedTokens(
                client(address),
                TokenEndpoint.over(new WebConfig(allow, AllowList.NONE, Optional.empty(), "wiredesk/test")),
                clock);
    }

    private static OAuthClient client(URI tokenUrl) {
        return new OAuthClient(tokenUrl, "me", "hush&", "r/0", "imap mail");
    }

    private void grant(String token, long seconds) {
        script.add(new Scripted(
                200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Scripted next = script.remove();
            byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
