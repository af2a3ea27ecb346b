package io.wiredesk.ingest.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 6, 7, 8, 19 and 22 of docs/faults.md: where redirects lead, and what is not taken along. */
class RedirectTest extends WebFixture {

    @Test
    void redirects_are_followed_and_for_good_ones_the_new_address_is_told() throws Exception {
        moved("/a", 301, "/b");
        moved("/b", 308, "/c?d=e#part");
        server.ok("/c?d=e", "here");

        WebAnswer.Received answer = received(get("/a"));

        assertThat(new String(answer.body(), UTF_8)).isEqualTo("here");
        assertThat(answer.movedTo()).isEqualTo(URI.create(server.address("/c?d=e")));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void one_redirect_for_the_time_being_makes_the_way_temporary(int status) throws Exception {
        moved("/a", 301, "/b");
        moved("/b", status, "/c");
        server.ok("/c", "here");

        assertThat(received(get("/a")).movedTo()).isNull();
        assertThat(received(get("/c")).movedTo()).as("no redirect at all").isNull();
    }

    @Test
    void a_page_that_moved_and_is_gone_there_says_both() throws Exception {
        moved("/a", 301, "/b");
        server.at("/b", "HTTP/1.1 410 Gone");

        assertThat(received(get("/a")).status()).isEqualTo(410);
    }

    @Test
    void a_loop_ends_after_five_redirects_and_names_hosts_only() throws Exception {
        moved("/secret1", 302, "http://one.example:" + server.port() + "/secret2?token=t0ken");
        moved("/secret2?token=t0ken", 302, "http://two.example:" + server.port() + "/secret1");

        assertThat(refusal(get("/secret1"))).isEqualTo("more than 5 redirects (to one.example, two.example)");
        assertThat(server.requests).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "b,                /x/b",
        "../b,             /b",
        "?q=1,             /x/a?q=1",
        "/a b/ü,           /a%20b/%FC",
        "/50%,             /50%25",
        "/%7Efoo|bar,      /%7Efoo%7Cbar",
        "//127.0.0.1:P/b,  /b",
        "//127.0.0.1:P//b, //b",
    })
    void locations_of_all_kinds_are_understood(String location, String path) throws Exception {
        moved("/x/a", 302, location.replace("P", Integer.toString(server.port())));
        server.ok(path, "here");

        assertThat(received(get("/x/a")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "jar:http://127.0.0.1/x.jar!/y",
                "gopher://127.0.0.1/",
                "javascript:alert(1)",
                "http://",
                "http:127.0.0.1",
                "data:text/xml,x"
            })
    void a_redirect_off_the_web_is_refused(String location) throws Exception {
        moved("/a", 302, location);

        assertThat(refusal(get("/a"))).isEqualTo("redirected to something that is no http(s) address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1234/secret",
                "http://10.0.0.1/secret",
                "http://[::1]/secret",
                "http://169.254.169.254/latest/secret",
                "http://2130706433/secret",
                "https://192.168.1.1/secret"
            })
    void a_redirect_to_a_private_network_is_refused(String location) throws Exception {
        moved("/a", 302, location);
        WebConfig config = config("127.0.0.1:" + server.port());
        try (WebClient web = WebClient.within(LIMITS, config)) {
            String why = refusal(web.get(URI.create(server.address("/a")), Map.of()));

            assertThat(why).startsWith("redirected to ").doesNotContain("secret");
        }
    }

    @Test
    void credentials_stay_with_their_origin_and_never_come_back() throws Exception {
        String other = "http://other.example:" + server.port();
        moved("/a", 302, "/b");
        moved("/b", 302, other + "/c");
        moved("/c", 302, server.address("/d"));
        server.ok("/d", "here");

        get("/a", "user:p%40ss", Map.of("X-Api-Key", "s3cret"), Map.of("Authorization-Hint", "plain"));

        assertThat(server.requests).hasSize(4);
        assertThat(server.requests.subList(0, 2))
                .allSatisfy(head -> assertThat(head)
                        .contains("Authorization: Basic dXNlcjpwQHNz") // user:p@ss
                        .contains("X-Api-Key: s3cret"));
        assertThat(server.requests.subList(2, 4))
                .allSatisfy(head -> assertThat(head)
                        .doesNotContain("Basic")
                        .doesNotContain("s3cret")
                        .contains("Authorization-Hint: plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "cookie", "Proxy-Authorization"})
    void headers_known_to_be_credentials_stay_too(String name) throws Exception {
        moved("/a", 302, "http://other.example:" + server.port() + "/b");
        server.ok("/b", "here");

        get("/a", null, Map.of(), Map.of(name, "s3cret"));

        assertThat(server.requests.getFirst()).contains("s3cret");
        assertThat(server.requests.getLast()).doesNotContain("s3cret");
    }

    @Test
    void another_port_is_another_origin() throws Exception {
        try (RawServer other = new RawServer()) {
            moved("/a", 302, other.address("/b"));
            other.ok("/b", "here");

            get("/a", "user:hunter2", Map.of(), Map.of());

            assertThat(other.requests).singleElement().asString().doesNotContain("Authorization");
        }
    }

    @Test
    void credentials_in_a_location_are_not_used() throws Exception {
        moved("/a", 301, "http://evil:trap@127.0.0.1:" + server.port() + "/b");
        server.ok("/b", "here");

        assertThat(received(get("/a")).movedTo()).isEqualTo(URI.create(server.address("/b")));
        assertThat(server.requests.getLast()).doesNotContain("Authorization");
    }

    @Test
    void a_page_that_moved_within_its_origin_keeps_its_credentials_and_one_that_left_does_not() throws Exception {
        moved("/a", 301, "/b");
        moved("/out", 301, "http://other.example:" + server.port() + "/b");
        server.ok("/b", "here");

        assertThat(received(get("/a", "user:p%40ss", Map.of(), Map.of())).movedTo())
                .isEqualTo(URI.create("http://user:p%40ss@127.0.0.1:" + server.port() + "/b"));
        assertThat(received(get("/out", "user:p%40ss", Map.of(), Map.of())).movedTo())
                .isEqualTo(URI.create("http://other.example:" + server.port() + "/b"));
    }

    @Test
    void a_post_is_not_led_elsewhere() throws Exception {
        moved("/token", 307, "http://other.example:" + server.port() + "/token");
        WebRequest.Content form = new WebRequest.Content("application/x-www-form-urlencoded", "a=b".getBytes(UTF_8));
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            WebAnswer answer = web.send(new WebRequest(URI.create(server.address("/token")), Map.of(), Map.of(), form));

            assertThat(received(answer).status()).isEqualTo(307);
        }
        assertThat(server.requests)
                .singleElement()
                .asString()
                .startsWith("POST ")
                .contains("Content-Length: 3");
    }

    private void moved(String path, int status, String location) {
        server.at(path, "HTTP/1.1 " + status + " Moved\nLocation: " + location);
    }

    private WebAnswer get(
            String path, @Nullable String userInfo, Map<String, String> secrets, Map<String, String> headers)
            throws InterruptedException {
        String address = server.address(path).replace("//", userInfo == null ? "//" : "//" + userInfo + "@");
        try (WebClient web = client(LIMITS, config("127.0.0.0/8"))) {
            return web.send(new WebRequest(URI.create(address), headers, secrets, null));
        }
    }
}
