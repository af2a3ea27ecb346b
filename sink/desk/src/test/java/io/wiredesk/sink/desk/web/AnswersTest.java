package io.wiredesk.sink.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.HttpService;
import io.wiredesk.sink.desk.Desk;
import io.wiredesk.sink.desk.Desks;
import io.wiredesk.sink.desk.MemoryStore;
import io.wiredesk.sink.desk.Newsroom;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    private static final HttpService BROKEN = rules -> rules.get("/broken", (request, response) -> {
                throw new IllegalStateException("secret inner detail");
            })
            .get("/api/broken", (request, response) -> {
                throw new IllegalStateException("secret inner detail");
            })
            .get("/away", (request, response) -> {
                throw new StoreUnavailable("The store is busy.", new IllegalStateException("secret inner detail"));
            });

    private static final String READER = "Accept: text/html,*/*;q=0.8";

    private final Newsroom newsroom = new Newsroom(Instant.now());
    private Desk desk;

    @BeforeAll
    void start() {
        desk = Desks.open(MemoryStore.of(newsroom), newsroom::pipeline, BROKEN);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/topics",
                "/metrics",
                "/none",
                "/broken",
                "/api/broken",
                "/away",
                "/?after=x",
                "/assets/none.css"
            })
    void every_answer_carries_the_headers_that_keep_a_browser_safe(String path) {
        RawHttp.RawAnswer answer = desk().get(path);

        assertSafe(answer);
        assertThat(answer.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "img-src 'self' data:;", "frame-ancestors 'none'");
    }

    @Test
    void what_never_became_a_request_is_answered_with_them_too() {
        RawHttp.RawAnswer answer = desk().exchange("GET / HTTP/1.1\r\nHo st: <script>\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertSafe(answer);
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @Test
    void only_a_story_page_that_is_asked_for_pictures_may_load_them() {
        assertThat(desk().get("/stories/s-bridge-0?images=1")
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .contains("img-src 'self' data: https: http:;");
        assertThat(desk().get("/stories/s-bridge-0")
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("https:");
        assertThat(desk().get("/?images=1").header("Content-Security-Policy").orElseThrow())
                .doesNotContain("https:");
    }

    @Test
    void a_broken_page_tells_nothing_of_what_broke() {
        RawHttp.RawAnswer answer = desk().get("/broken", READER);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("Something broke here").doesNotContain("secret", "Exception", "at io.");
    }

    @Test
    void programs_get_a_problem() {
        RawHttp.RawAnswer answer = desk().get("/api/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":500").doesNotContain("secret");
        assertThat(desk().get("/api/none").header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void who_asks_for_no_page_by_name_is_a_program() {
        assertThat(desk().get("/broken", READER).header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(desk().get("/broken").header("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics", "/stories/s-bridge-0", "/sources", "/metrics", "/none", "/api/none"})
    void head_is_answered_like_get_without_the_body(String path) {
        RawHttp.RawAnswer whole = desk().get(path);
        RawHttp.RawAnswer headers = desk().head(path);

        assertThat(headers.status()).isEqualTo(whole.status());
        assertThat(headers.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "Cache-Control", "ETag")) {
            assertThat(headers.header(name)).as(name).isEqualTo(whole.header(name));
        }
        assertThat(Integer.parseInt(headers.header("Content-Length").orElseThrow()))
                .isPositive()
                .isEqualTo(whole.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/none", "/broken", "/assets/none.css"})
    void the_connection_ends_with_the_answer_if_the_client_says_so(String path) {
        // RawHttp says so, and reads until the end
        assertThat(desk().get(path).headers("Connection")).containsExactly("close");
    }

    @Test
    void the_connection_ends_too_where_nobody_may_come_in_and_what_was_sent_is_not_read() {
        RawHttp.RawAnswer answer = desk().post("/follow", "topic=" + "a".repeat(60_000), "Sec-Fetch-Site: cross-site");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_page_that_a_reader_has_is_not_sent_again() {
        String tag = desk().get("/topics").header("ETag").orElseThrow();

        assertThat(desk().get("/topics", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(desk().get("/none", "If-None-Match: *").status()).isEqualTo(404);
    }

    @Test
    void a_store_that_is_away_is_waited_for() {
        RawHttp.RawAnswer answer = desk().get("/away", READER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("The store is busy.", "http-equiv=\"refresh\"")
                .doesNotContain("secret");
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(desk().get("/stories/none").status()).isEqualTo(404);
        assertThat(desk().get("/topics/none").status()).isEqualTo(404);
        assertThat(desk().get("/clusters/none").status()).isEqualTo(404);
        assertThat(desk().get("/none", READER).body()).contains("There is nothing here");
    }

    @Test
    void a_cursor_that_is_none_is_the_readers_mistake() {
        assertThat(desk().get("/?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void assets_may_be_kept_for_good_as_their_names_change_with_them() {
        String page = desk().get("/").body();
        Matcher style = Pattern.compile("/assets/desk\\.[0-9a-f]{8}\\.css").matcher(page);
        assertThat(style.find()).isTrue();

        RawHttp.RawAnswer answer = desk().get(style.group());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(answer.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(desk().get("/assets/desk.00000000.css").status()).isEqualTo(404);
    }

    @Test
    void pages_are_sent_small_to_who_can_read_them_so() {
        assertThat(desk().get("/", "Accept-Encoding: gzip, br").header("Content-Encoding"))
                .contains("gzip");
        assertThat(desk().get("/").header("Content-Encoding")).isEmpty();
    }

    private static void assertSafe(RawHttp.RawAnswer answer) {
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
    }

    private RawHttp desk() {
        return new RawHttp(desk.address());
    }
}
