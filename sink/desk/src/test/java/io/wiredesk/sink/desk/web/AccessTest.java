package io.wiredesk.sink.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String TOKEN = "a token of many words";

    private final Newsroom newsroom = new Newsroom(Instant.now());
    private Desk open;
    private Desk locked;

    @BeforeAll
    void start() {
        open = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline);
        locked = Desks.locked(MemoryStore.of(newsroom), TOKEN);
    }

    @AfterAll
    void stop() {
        open.close();
        locked.close();
    }

    @Test
    void a_desk_on_loopback_is_open_without_a_token() {
        assertThat(open().get("/").status()).isEqualTo(200);
        assertThat(open().get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void another_address_needs_a_token() throws UnknownHostException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> Desk.start(Desks.settings(anywhere, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("token");
    }

    @Test
    void an_empty_token_is_none() throws UnknownHostException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");

        assertThatThrownBy(() -> Desk.start(Desks.settings(anywhere, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics",
                "/stories/s-bridge-0",
                "/sources",
                "/sources/unsure",
                "/pipeline",
                "/search?q=a",
                "/metrics",
                "/api/stories",
                "/stream",
                "/topics/transport/stream",
                "/topics/transport.atom",
                "/health",
                "/no/such/page",
                "/health/live/../../metrics",
                "/assets/../metrics"
            })
    void a_locked_desk_shows_nothing_without_the_token(String path) {
        RawHttp.RawAnswer answer = locked().get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers("WWW-Authenticate")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("bridge").doesNotContain("wiredesk_up");
    }

    @Test
    void a_bearer_token_opens_it() {
        assertThat(locked().get("/", "Authorization: Bearer " + TOKEN).status()).isEqualTo(200);
        assertThat(locked().get("/", "Authorization: bearer " + TOKEN).status()).isEqualTo(200);
        RawHttp.RawAnswer scraped = locked().get("/metrics", "Authorization: Bearer " + TOKEN);
        assertThat(scraped.status()).isEqualTo(200);
        assertThat(scraped.body()).isEqualTo("wiredesk_up 1\n");
        assertThat(locked().get("/", "Authorization: Bearer wrong").status()).isEqualTo(401);
    }

    @Test
    void the_token_opens_it_as_a_password_whatever_the_user() {
        assertThat(locked().get("/metrics", basic("prometheus:" + TOKEN)).status())
                .isEqualTo(200);
        assertThat(locked().get("/metrics", basic("prometheus:")).status()).isEqualTo(401);
        assertThat(locked().get("/metrics", "Authorization: Basic %%%").status())
                .isEqualTo(401);
    }

    @Test
    void readers_are_sent_to_the_login_page_and_on_to_what_they_wanted() {
        RawHttp.RawAnswer sent = locked().get("/topics", "Accept: text/html");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("/login?next=%2Ftopics");

        assertThat(locked().get("/login?next=%2Ftopics").body()).contains("name=\"token\"", "value=\"/topics\"");

        RawHttp.RawAnswer in = locked().post("/login", "next=%2Ftopics&token=" + TOKEN.replace(' ', '+'));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).contains("/topics");
        String cookie = in.header("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(TOKEN)
                .doesNotContain("many");

        String session = cookie.substring(0, cookie.indexOf(';'));
        assertThat(locked().get("/topics", "Cookie: " + session).status()).isEqualTo(200);
        assertThat(locked().get("/topics", "Cookie: " + session + "0").status()).isEqualTo(401);
    }

    @Test
    void leaving_takes_the_cookie_back() {
        RawHttp.RawAnswer out = locked().post("/logout", "a=b", "Authorization: Bearer " + TOKEN);

        assertThat(out.header("Set-Cookie").orElseThrow()).contains("Expires=Thu, 1 Jan 1970");
    }

    @Test
    void a_wrong_token_is_said_to_be_wrong() {
        RawHttp.RawAnswer answer = locked().post("/login", "token=guess");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("That is not it.").doesNotContain("guess");
    }

    @Test
    void a_login_leads_to_no_other_site() {
        RawHttp.RawAnswer in = locked().post("/login", "next=%2F%2Fevil.example%2F&token=" + TOKEN.replace(' ', '+'));

        assertThat(in.header("Location")).contains("/");
    }

    @Test
    void after_many_wrong_tokens_the_right_one_has_to_wait_too() {
        try (Desk guessed = Desks.locked(MemoryStore.of(newsroom), TOKEN)) {
            RawHttp desk = new RawHttp(guessed.address());
            for (int i = 0; i < WrongTries.MAX; i++) {
                assertThat(desk.get("/", "Authorization: Bearer guess" + i).status())
                        .isEqualTo(401);
            }

            RawHttp.RawAnswer answer = desk.get("/", "Authorization: Bearer " + TOKEN);

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).contains("60");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:1234", "127.0.0.1:80", "[::1]:7373", "LOCALHOST"})
    void loopback_is_known_by_its_names(String host) {
        assertThat(open().get("/", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:7373", "192.168.0.7", "0"})
    void a_name_somebody_else_points_here_is_refused(String host) {
        RawHttp.RawAnswer answer = open().get("/", "Host: " + host);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).doesNotContain("bridge");
    }

    @Test
    void other_sites_change_nothing() {
        assertThat(open().post("/follow", "topic=science&follow=on", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(open().post("/follow", "topic=science&follow=on", "Origin: https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(open().post("/follow", "topic=science&follow=on", "Origin: null")
                        .status())
                .isEqualTo(403);
        assertThat(open().post("/follow", "topic=science&follow=on", "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(303);
        String own = "Origin: http://localhost:" + open.address().getPort();
        assertThat(open().post("/follow", "topic=science&follow=on", own).status())
                .isEqualTo(303);
    }

    private RawHttp open() {
        return new RawHttp(open.address());
    }

    private RawHttp locked() {
        return new RawHttp(locked.address());
    }

    private static String basic(String pair) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
