package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wiredesk.ingest.testing.SetDefinitions;
import io.wiredesk.ingest.testing.StoredOffsets;
import io.wiredesk.ingest.testing.TestClock;
import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 36 of docs/faults.md for OAuth: tokens are renewed, shown as the server wants them, and never insisted on. */
@Timeout(60)
class MailTokenTest {

    private final AtomicInteger grants = new AtomicInteger();
    private final TestClock clock = new TestClock(MailTaskFixture.START);
    private final SetDefinitions definitions = new SetDefinitions();
    private final HttpServer tokens = tokens();
    private final MailSourceTask task = task();
    private volatile boolean revoked;

    @AfterEach
    void close() {
        task.stop();
        tokens.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XOAUTH2", "OAUTHBEARER"})
    void a_token_is_shown_as_the_server_wants_it(String mechanism) throws Exception {
        try (TokenMailServer server = new TokenMailServer(mechanism, "token-1")) {
            SourceStatus status = visit(server);

            assertThat(status.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(server.shown()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XOAUTH2", "OAUTHBEARER"})
    @DisplayName("36: a token that is revoked before its time is renewed at once")
    void a_refused_token_is_renewed_once(String mechanism) throws Exception {
        try (TokenMailServer server = new TokenMailServer(mechanism, "token-2")) {
            assertThat(visit(server).outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(grants).hasValue(2);
        }
    }

    @Test
    @DisplayName("36: a server that takes no token: one clear status, seldom tried")
    void a_server_that_takes_no_token_is_not_pressed() throws Exception {
        try (TokenMailServer server = new TokenMailServer("OAUTHBEARER", "none")) {
            SourceStatus status = visit(server);

            assertThat(status.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(status.detail()).contains("credentials refused").doesNotContain("token-");
            assertThat(Duration.between(clock.instant(), status.nextPoll()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(1));
            assertThat(server.shown()).hasSize(2);
        }
    }

    @Test
    @DisplayName("36: a revoked refresh token: one clear status, what to do, seldom tried")
    void a_revoked_grant_says_to_sign_in_again() throws Exception {
        revoked = true;
        try (TokenMailServer server = new TokenMailServer("XOAUTH2", "token-1")) {
            SourceStatus status = visit(server);

            assertThat(status.detail()).contains("credentials refused", "sign in again");
            assertThat(server.shown()).isEmpty();
            assertThat(Duration.between(clock.instant(), status.nextPoll()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
    }

    private SourceStatus visit(TokenMailServer server) throws InterruptedException {
        definitions.with(MailTaskFixture.definition(
                "letters",
                "imap://127.0.0.1:" + server.port(),
                Map.of(
                        "user", "reader@example.org",
                        "auth", "oauth2",
                        "client.id", "id",
                        "refresh.token", "refresh",
                        "token.url", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token")));
        List<SourceRecord> records = null;
        while (records == null) {
            records = task.poll();
        }
        return new Written(records).status();
    }

    private MailSourceTask task() {
        MailSourceTask started = new MailSourceTask(clock, config -> definitions);
        started.initialize(new StoredOffsets().context());
        started.start(Map.of("wiredesk.bootstrap.servers", "unused:9092", "wiredesk.web.allow", "127.0.0.1"));
        return started;
    }

    private HttpServer tokens() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> {
                byte[] answer = (revoked
                                ? "{\"error\":\"invalid_grant\"}"
                                : "{\"access_token\":\"token-" + grants.incrementAndGet() + "\",\"expires_in\":3600}")
                        .getBytes(StandardCharsets.UTF_8);
                try (exchange) {
                    exchange.sendResponseHeaders(revoked ? 400 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
