package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 16, 17, 18, 20 and 21 of docs/faults.md: where no request goes, and whom it trusts. */
class WebGuardTest extends WebFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:P/", "http://localhost:P/", "http://[::1]:P/", "http://[::ffff:127.0.0.1]:P/",
                "http://[::ffff:7f00:1]:P/", "http://2130706433:P/", "http://0177.0.0.1:P/", "http://0x7f.1:P/",
                "http://127.1:P/", "http://0.0.0.0:P/", "http://127.0.0.1.:P/", "http://[64:ff9b::7f00:1]:P/"
            })
    void nothing_reaches_this_machine_unless_allowed(String address) throws Exception {
        server.ok("/", "secret");
        try (WebClient web = WebClient.within(LIMITS, config())) {
            WebAnswer answer = web.get(URI.create(address.replace("P", Integer.toString(server.port()))), Map.of());

            assertThat(answer).isNotInstanceOf(WebAnswer.Received.class);
        }
        assertThat(server.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/x",
                "jar:http://example.org/x.jar!/y",
                "gopher://example.org/",
                "mailto:a@example.org",
                "/feed",
                "http:///x",
                "http:feed",
                "https://",
                "feed://example.org/"
            })
    void an_address_off_the_web_is_refused(String address) throws Exception {
        URI uri = address.equals("https://") ? new URI("https", null, "/", null) : URI.create(address);
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            assertThat(refusal(web.get(uri, Map.of()))).isEqualTo("no http(s) address");
        }
    }

    /** The name's first answer may be reached, every later one may not: only the first must ever be used. */
    @Test
    void a_name_that_changes_its_mind_between_check_and_connect_gains_nothing() throws Exception {
        server.ok("/", "secret");
        AtomicInteger asked = new AtomicInteger();
        NameResolver rebinding = host -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
        AddressGuard guard = new AddressGuard(AllowList.parse(List.of("127.0.0.2")), WebPorts::isOpen, rebinding);
        URI address = URI.create("http://rebinding.example:" + server.port() + "/");
        ServerSocket socket =
                new ServerSocket(server.port(), 5, addresses("127.0.0.2").getFirst());
        try (RawServer open = new RawServer(socket)) {
            open.ok("/", "open");
            assertThat(received(get(guard, address)).body()).asString().isEqualTo("open");
            assertThat(asked).as("look-ups of one request").hasValue(1);
            assertThat(refusal(get(guard, address))).contains("not public (loopback)");
        }
        assertThat(server.connections).hasValue(0);
    }

    private static WebAnswer get(AddressGuard guard, URI address) throws InterruptedException {
        try (WebClient web = new GuardedWebClient(LIMITS, config(), guard)) {
            return web.get(address, Map.of());
        }
    }

    @Test
    void an_allowed_host_is_reached_under_any_name_that_leads_there() throws Exception {
        server.ok("/", "here");
        for (String entry : List.of("home.lan", "home.lan:" + server.port(), "127.0.0.1", "127.0.0.0/8")) {
            try (WebClient web = client(LIMITS, config(entry))) {
                received(web.get(URI.create("http://home.lan:" + server.port() + "/"), Map.of()));
            }
        }
        try (WebClient web = client(LIMITS, config("home.lan:1"))) {
            refusal(web.get(URI.create("http://home.lan:" + server.port() + "/"), Map.of()));
        }
    }

    @Test
    void a_host_with_an_underscore_is_a_host() throws Exception {
        server.ok("/", "here");

        received(getFrom("http://my_feed.example:" + server.port() + "/"));
    }

    @Test
    void a_port_of_another_service_is_refused() throws Exception {
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            assertThat(refusal(web.get(URI.create("http://example.org:25/"), Map.of())))
                    .contains("port 25");
        }
    }

    @Test
    void a_proxy_inside_is_blocked_unless_allowed() throws Exception {
        server.ok("http://feed.example/x", "by proxy");

        assertThat(refusal(behindProxy("http://feed.example/x"))).startsWith("the proxy cannot be used: ");
        assertThat(server.connections).hasValue(0);
        assertThat(received(behindProxy("http://feed.example/x", "127.0.0.1:" + server.port()))
                        .body())
                .asString()
                .isEqualTo("by proxy");
    }

    @Test
    void behind_a_proxy_private_targets_are_refused_as_far_as_we_know_them() throws Exception {
        server.at("http://feed.example/x", "HTTP/1.1 302 Found\nLocation: http://inside.example/y");
        server.ok("http://unknown.example/x", "by proxy");
        String proxy = "127.0.0.1:" + server.port();

        assertThat(refusal(behindProxy("http://10.0.0.1/x", proxy))).contains("private");
        assertThat(refusal(behindProxy("http://0x7f000001/x", proxy))).contains("odd notation");
        assertThat(refusal(behindProxy("http://feed.example/x", proxy)))
                .startsWith("redirected to inside.example: ")
                .contains("private");
        received(behindProxy("http://unknown.example/x", proxy));
    }

    private WebAnswer behindProxy(String address, String... allow) throws InterruptedException {
        WebConfig config = new WebConfig(
                AllowList.parse(List.of(allow)),
                AllowList.NONE,
                Optional.of(new HostPort("127.0.0.1", server.port())),
                AGENT);
        AddressGuard guard = new AddressGuard(config.allow(), WebPorts::isOpen, host -> switch (host) {
            case "feed.example" -> addresses("1.1.1.1");
            case "inside.example" -> addresses("10.0.0.1");
            case "unknown.example" -> List.of();
            default -> addresses(host);
        });
        try (WebClient web = new GuardedWebClient(LIMITS, config, guard)) {
            return web.get(URI.create(address), Map.of());
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused_unless_the_host_is_opted_in(@TempDir Path folder)
            throws Exception {
        try (RawServer secure = SelfSigned.server(folder, "home.lan")) {
            secure.ok("/", "here");
            String authority = "home.lan:" + secure.port();
            URI address = URI.create("https://" + authority + "/");

            assertThat(failure(overTls(address))).contains("certificate or protocol not accepted");
            assertThat(failure(overTls(address, "other.lan", "home.lan:1"))).contains("certificate");
            assertThat(secure.requests).isEmpty();
            received(overTls(address, "home.lan"));
            received(overTls(address, authority));
            received(overTls(URI.create("https://127.0.0.1:" + secure.port() + "/"), "127.0.0.0/8"));
        }
    }

    private static WebAnswer overTls(URI address, String... insecure) throws InterruptedException {
        WebConfig config = new WebConfig(
                AllowList.parse(List.of("127.0.0.0/8")), AllowList.parse(List.of(insecure)), Optional.empty(), AGENT);
        try (WebClient web = client(LIMITS, config)) {
            return web.get(address, Map.of());
        }
    }
}
