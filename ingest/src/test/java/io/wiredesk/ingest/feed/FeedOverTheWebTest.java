package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What servers do to a feed, and what becomes of it. */
class FeedOverTheWebTest extends FeedTaskFixture {

    @Test
    void a_feed_that_is_gone_is_stopped_until_its_definition_changes() throws Exception {
        server.at("/feed", page(410, ""));
        define("news", "/feed");

        Written written = poll();

        assertThat(written.status().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(written.status().nextPoll()).isNull();
        restart();
        clock.advance(Duration.ofDays(30));
        assertThat(task.poll()).isNull();

        server.at("/moved", page(200, rss(item("a", "Back", "text"))));
        define("news", "/moved");
        assertThat(poll().titles()).containsExactly("Back");
    }

    @Test
    void retry_after_is_obeyed_within_reason() throws Exception {
        server.at("/feed", page(429, "", "Retry-After", "120"));
        define("news", "/feed");
        assertThat(poll().status().nextPoll()).isEqualTo(START.plusSeconds(120));

        server.at("/feed", page(503, "", "Retry-After", "999999"));
        assertThat(later().status().nextPoll()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    @DisplayName("14: a 200 with a log-in page is no feed, and no reason to forget anything")
    void a_page_that_is_no_feed_becomes_one_dead_letter_and_a_failure() throws Exception {
        server.at("/feed", page(200, "<!DOCTYPE html><html><body>Log in</body></html>", "Content-Type", "text/html"));
        define("news", "/feed");

        Written first = poll();
        Written again = later();

        assertThat(first.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(first.status().detail()).contains("HTML page, not a feed");
        assertThat(first.status().refused()).isEqualTo(1);
        SourceRecord letter = first.deadLetters().getFirst();
        assertThat(new String((byte[]) letter.value(), UTF_8)).contains("Log in");
        assertThat(letter.headers().lastWithName("wiredesk.stage").value()).isEqualTo("ingest");
        assertThat(letter.headers().lastWithName("wiredesk.channel").value()).isEqualTo("news");
        assertThat(again.deadLetters()).as("the same page again").isEmpty();
        assertThat(again.status().failures()).isEqualTo(2);
    }

    @Test
    void an_empty_answer_is_a_failure_not_an_empty_feed() throws Exception {
        server.at("/feed", page(200, ""));
        define("news", "/feed");

        assertThat(poll().status().detail()).contains("empty");
    }

    @Test
    void a_gzip_bomb_is_cut_at_the_limit() throws Exception {
        settings.put(FeedConfig.MAX_BYTES, "1048576");
        restart();
        server.at("/feed", page(200, gzip(new byte[64 * 1024 * 1024]), "Content-Encoding", "gzip"));
        define("news", "/feed");

        assertThat(poll().status().detail()).contains("larger than 1048576 bytes");
    }

    @Test
    void a_gzipped_feed_is_read_and_a_broken_or_unknown_encoding_is_not() throws Exception {
        byte[] feed = rss(item("a", "First", "text")).getBytes(UTF_8);
        server.at("/feed", page(200, gzip(feed), "Content-Encoding", "gzip"));
        define("news", "/feed");
        assertThat(poll().titles()).containsExactly("First");

        server.at("/feed", page(200, feed, "Content-Encoding", "gzip"));
        assertThat(later().status().detail()).contains("gzip");
        server.at("/feed", page(200, feed, "Content-Encoding", "br"));
        assertThat(later().status().detail()).contains("only gzip");
    }

    @Test
    void a_body_shorter_than_announced_is_not_taken_and_its_validator_not_kept() throws Exception {
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"half\"");
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write("<rss".getBytes(UTF_8));
        });
        define("news", "/feed");

        assertThat(poll().status().outcome()).isEqualTo(Outcome.FAILED);
        later();
        assertThat(server.requests.getLast()).doesNotContainKey("If-none-match");
    }

    @Test
    void a_slow_body_is_given_up_at_the_deadline_and_delays_nobody() throws Exception {
        settings.put(FeedConfig.DEADLINE_MS, "300");
        restart();
        CountDownLatch release = new CountDownLatch(1);
        server.at("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            awaitUninterrupted(release);
        });
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("a-slow", "/slow");
        define("b-quick", "/feed");

        Written first = poll();
        Written second = poll();
        release.countDown();

        assertThat(first.status().id()).isEqualTo("b-quick");
        assertThat(second.status().id()).isEqualTo("a-slow");
        assertThat(second.status().detail()).contains("no complete answer");
    }

    @Test
    void a_redirect_is_followed_and_a_loop_of_them_is_not() throws Exception {
        server.at("/old", page(301, "", "Location", "/feed"));
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        server.at("/loop", page(302, "", "Location", "/loop"));
        server.at("/out", page(302, "", "Location", "file:///etc/passwd"));
        define("news", "/old");
        assertThat(poll().titles()).containsExactly("First");

        definitions.remove("news");
        define("loop", "/loop");
        assertThat(poll().status().detail()).contains("more than 5 redirects");
        definitions.remove("loop");
        define("out", "/out");
        assertThat(poll().status().detail()).contains("no http(s) address");
    }

    @Test
    void credentials_go_to_their_own_host_and_into_no_status() throws Exception {
        server.at("/private", page(302, "", "Location", "http://localhost:" + server.port() + "/feed"));
        server.at("/feed", page(401, ""));
        definitions.with(definition("secret", "http://user:hunter2@" + server.authority() + "/private", Map.of()));

        Written written = poll();

        assertThat(server.header(0, "Authorization")).singleElement().asString().startsWith("Basic ");
        assertThat(server.requests.get(1)).doesNotContainKey("Authorization");
        assertThat(written.records().toString()).doesNotContain("hunter2").doesNotContain("/private");
        assertThat(new String((byte[]) written.records().getLast().value(), UTF_8))
                .doesNotContain("hunter2")
                .doesNotContain("/private");
    }

    @Test
    void a_refused_connection_is_a_failure_that_names_no_address() throws Exception {
        definitions.with(definition("down", "http://127.0.0.1:1/secret-path", Map.of()));

        assertThat(poll().status().detail()).isEqualTo("connection refused");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
