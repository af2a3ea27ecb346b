package io.wiredesk.ingest.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 9, 10 and 43 of docs/faults.md: connections that fail, stall or lie; and what we say ourselves. */
class WebConnectionsTest extends WebFixture {

    private static final WebLimits SHORT = new WebLimits(Duration.ofSeconds(10), Duration.ofMillis(300), 1024, 5);

    @Test
    void we_say_who_we_are_and_nothing_else_than_asked_for() throws Exception {
        server.ok("/", "");
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            web.get(URI.create(server.address("#part")), Map.of("Accept", "text/xml", "If-None-Match", "\"v1\""));
        }

        assertThat(server.requests.getFirst().lines())
                .containsExactlyInAnyOrder(
                        "GET / HTTP/1.1",
                        "User-Agent: " + AGENT,
                        "Accept-Encoding: gzip, deflate",
                        "Accept: text/xml",
                        "If-None-Match: \"v1\"",
                        "Host: 127.0.0.1:" + server.port(),
                        "Connection: keep-alive");
    }

    @Test
    void a_header_that_would_become_two_is_not_sent() throws Exception {
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            WebAnswer answer = web.get(
                    URI.create(server.address("/")), Map.of("If-None-Match", "\"v1\"\r\nHost: elsewhere.example"));

            assertThat(refusal(answer)).isEqualTo("the request's header If-None-Match holds control characters");
        }
        assertThat(server.connections).hasValue(0);
    }

    @Test
    void an_unknown_host_is_a_failure_without_its_name() throws Exception {
        AddressGuard nobody = new AddressGuard(AllowList.NONE, WebPorts::isOpen, host -> {
            throw new UnknownHostException(host);
        });
        try (WebClient web = new GuardedWebClient(LIMITS, config(), nobody)) {
            assertThat(failure(web.get(URI.create("http://secret.example/"), Map.of())))
                    .isEqualTo("host name not found");
        }
    }

    @Test
    void a_refused_connection_is_a_failure_without_its_address() throws Exception {
        server.close();

        assertThat(failure(get("/secret"))).isEqualTo("connection refused");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_that_is_reset_or_closed_without_a_word_is_a_failure(boolean reset) throws Exception {
        server.at("/", (client, out) -> {
            client.setSoLinger(reset, 0);
            client.close();
        });

        assertThat(failure(get("/"))).startsWith("connection");
        assertThat(server.connections).as("not retried here").hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0\0\0\0\r\n\r\n", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/9.9 999\r\n\r\n", "220 ready\r\n\r\n", ""})
    void what_is_no_http_is_a_failure(String answer) throws Exception {
        server.at("/", (client, out) -> out.write(answer.getBytes(ISO_8859_1)));

        assertThat(failure(get("/"))).isNotBlank();
    }

    @Test
    void headers_without_end_are_cut() throws Exception {
        server.at("/line", (client, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(ISO_8859_1));
            for (int i = 0; i < 1024; i++) {
                out.write("x".repeat(1024).getBytes(ISO_8859_1));
            }
        });
        server.at("/many", (client, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 200_000; i++) {
                out.write("X-Many: x\r\n".getBytes(ISO_8859_1));
            }
        });

        assertThat(failure(get("/line"))).isEqualTo("headers too long or too many");
        assertThat(failure(get("/many"))).isEqualTo("headers too long or too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n<rss>"})
    void what_drips_for_ever_is_given_up_at_the_deadline_and_hung_up_on(String begin) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.at("/", (client, out) -> {
            out.write(begin.getBytes(ISO_8859_1));
            try {
                drip(out, begin.contains("\r\n\r\n") ? "x" : "X: y\r\n");
            } catch (IOException e) {
                hungUp.countDown();
            }
        });
        try (WebClient web = client(SHORT, config("127.0.0.0/8"))) {
            assertThat(failure(web.get(URI.create(server.address("/")), Map.of())))
                    .isNotBlank();
            assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_tls_handshake_nobody_answers_is_given_up_at_the_deadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                WebClient web = client(SHORT, config("127.0.0.0/8"))) {
            URI address = URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThat(failure(web.get(address, Map.of()))).contains("no ");
        }
    }

    @Test
    void a_name_server_nobody_answers_is_given_up_at_the_deadline() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AddressGuard stuck = new AddressGuard(AllowList.NONE, WebPorts::isOpen, host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        try (WebClient web = new GuardedWebClient(SHORT, config(), stuck)) {
            assertThat(failure(web.get(URI.create("http://stuck.example/"), Map.of())))
                    .startsWith("no complete answer within");
        }
    }

    @Test
    void a_kept_connection_that_has_died_is_replaced_once() throws Exception {
        server.at("/", (client, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(client.getInputStream().read()).as("the next request").isPositive();
        });
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            for (int i = 0; i < 3; i++) {
                received(web.get(URI.create(server.address("/")), Map.of()));
            }
        }

        assertThat(server.connections).hasValue(3);
    }

    @Test
    void an_interrupted_caller_is_let_go() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.at("/", (client, out) -> asked.countDown());
        server.at("/stall", (client, out) -> {
            asked.countDown();
            drip(out, "X");
        });
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            FutureTask<WebAnswer> waiting =
                    new FutureTask<>(() -> web.get(URI.create(server.address("/stall")), Map.of()));
            Thread caller = Thread.ofVirtual().start(waiting);
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();

            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void closing_ends_what_is_under_way() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.at("/", (client, out) -> {
            asked.countDown();
            drip(out, "X");
        });
        WebClient web = client(LIMITS, config("127.0.0.0/8"));
        FutureTask<WebAnswer> waiting = new FutureTask<>(() -> web.get(URI.create(server.address("/")), Map.of()));
        Thread.ofVirtual().start(waiting);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        web.close();

        assertThat(failure(waiting.get(30, TimeUnit.SECONDS))).isNotBlank();
        assertThat(failure(web.get(URI.create(server.address("/")), Map.of()))).isNotBlank();
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            out.write(drop.getBytes(ISO_8859_1));
            out.flush();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
