package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static io.wiredesk.ingest.feed.TestServer.validated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Faults 1, 2, 11 and 15: what servers say about whether a document has changed, and when it is not believed. */
class FeedValidatorsTest extends FeedTaskFixture {

    private static final String FEED = rss(item("a", "First", "text"));

    @Test
    @DisplayName("1: 304 gives no edition, and the status says when the feed is asked next")
    void not_modified_is_an_answer() throws Exception {
        server.at("/feed", validated(FEED, "W/\"weak\""));
        define("news", "/feed");
        poll();

        Written second = soon();

        assertThat(server.lastHeader("If-none-match")).containsExactly("W/\"weak\"");
        assertThat(second.editions()).isEmpty();
        assertThat(second.status().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.status().nextPoll()).isAfter(clock.instant());
        assertThat(second.status().lastPoll()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("2: another ETag over the same document is nothing new, and is the one to ask with")
    void the_same_document_under_another_validator_is_the_same() throws Exception {
        server.at("/feed", page(200, FEED, "ETag", "\"v1\""));
        define("news", "/feed");
        poll();
        server.at("/feed", page(200, FEED, "ETag", "\"v2\"", "Last-Modified", "Sun, 01 Mar 2026 08:00:00 GMT"));

        assertThat(soon().editions()).isEmpty();
        soon();
        assertThat(server.lastHeader("If-none-match")).containsExactly("\"v2\"");
        assertThat(server.lastHeader("If-modified-since")).containsExactly("Sun, 01 Mar 2026 08:00:00 GMT");
    }

    @Test
    void a_server_that_says_304_for_ever_is_asked_for_the_document_itself_once_a_day() throws Exception {
        server.at("/feed", validated(FEED, "\"for ever\""));
        define("news", "/feed");
        poll();
        server.at("/feed", validated(rss(item("b", "Second", "x"), item("a", "First", "text")), "\"for ever\""));

        assertThat(soon().editions()).as("believed").isEmpty();
        assertThat(soon().titles()).as("not believed").containsExactly("Second");
        assertThat(server.requests.getLast()).doesNotContainKeys("If-none-match", "If-modified-since");
    }

    @Test
    void while_an_edition_is_missing_validators_are_believed_for_some_hours_only() {
        Validators validators = new Validators("\"v1\"", null, "hash", START);

        assertThat(validators.asked(false, START.plusSeconds(7 * 3600))).isEqualTo(validators);
        assertThat(validators.asked(true, START.plusSeconds(7 * 3600))).isEqualTo(Validators.NONE);
        assertThat(validators.asked(true, START.plusSeconds(5 * 3600))).isEqualTo(validators);
    }

    @Test
    @DisplayName(
            "11: a document that came only in part, ends in its middle or is none leaves the validators as they were")
    void a_broken_document_does_not_replace_the_validators() throws Exception {
        server.at("/feed", page(200, FEED, "ETag", "\"good\""));
        define("news", "/feed", "every", "PT1H");
        poll();
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"half\"");
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(FEED.getBytes(UTF_8));
        });
        assertThat(anHourLater().status().outcome()).isEqualTo(Outcome.FAILED);
        server.at(
                "/feed",
                page(200, "<rss><channel><item><guid>z</guid><title>Z</title></item><item>", "ETag", "\"cut\""));
        assertThat(anHourLater().status().notices()).anyMatch(notice -> notice.contains("ends too soon"));
        server.at("/feed", page(200, "no feed at all", "ETag", "\"none\""));
        assertThat(anHourLater().status().outcome()).isEqualTo(Outcome.FAILED);

        anHourLater();

        assertThat(server.lastHeader("If-none-match")).containsExactly("\"good\"");
    }

    private Written anHourLater() throws InterruptedException {
        clock.advance(Duration.ofHours(1));
        return poll();
    }

    @Test
    @DisplayName("15: an empty answer forgets nothing")
    void after_an_empty_answer_nothing_comes_again() throws Exception {
        server.at("/feed", page(200, FEED));
        define("news", "/feed");
        poll();
        server.at("/feed", page(200, ""));
        assertThat(later().status().detail()).contains("empty");
        server.at("/feed", page(200, rss()));
        assertThat(later().status().outcome()).isEqualTo(Outcome.UNCHANGED);
        server.at("/feed", page(200, FEED));

        assertThat(later().editions()).isEmpty();
    }

    @Test
    void an_unchanged_poll_writes_a_small_offset_and_not_what_was_seen() throws Exception {
        server.at("/feed", page(200, FeedText.many(2_000)));
        define("news", "/feed");
        Written first = poll();
        server.at("/feed", page(200, FeedText.many(2_000) + "<!-- built just now -->"));

        List<SourceRecord> second = later().records();

        assertThat(first.records().getFirst().sourceOffset().toString()).hasSizeGreaterThan(90_000);
        assertThat(second).singleElement().satisfies(status -> {
            assertThat(status.sourcePartition()).isEqualTo(Map.of("source", "news"));
            assertThat(status.sourceOffset().toString()).hasSizeLessThan(1_000);
        });
    }

    @Test
    void editions_lost_with_their_offset_are_asked_for_again_although_the_status_was_written() throws Exception {
        server.at("/feed", validated(FEED, "\"v1\""));
        define("news", "/feed");
        offsets.commit(given().stream()
                .filter(record -> !record.sourcePartition().containsKey("part"))
                .toList());

        restart();

        assertThat(soon().titles()).containsExactly("First");
    }
}
