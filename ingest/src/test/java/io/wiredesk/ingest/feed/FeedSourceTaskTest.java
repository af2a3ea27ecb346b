package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static io.wiredesk.ingest.feed.TestServer.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedSourceTaskTest extends FeedTaskFixture {

    @Test
    void entries_become_editions_and_the_status_says_so() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"), item("b", "Second", "text"))));
        define("news", "/feed");

        Written written = poll();

        assertThat(written.titles()).containsExactlyInAnyOrder("First", "Second");
        assertThat(written.status().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(written.status().editions()).isEqualTo(2);
        assertThat(written.status().title()).isEqualTo("The Example");
        assertThat(written.status().nextPoll())
                .isBetween(START.plus(Duration.ofMinutes(27)), START.plus(Duration.ofHours(2)));
        assertThat(written.status().lastEdition()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(server.header(0, "User-agent")).singleElement().asString().startsWith("wiredesk/");
    }

    @Test
    void a_record_has_the_edition_id_for_key_the_publications_partition_and_cloudevent_headers() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("news", "/feed");

        Written written = poll();
        SourceRecord record = written.records().getFirst();
        Edition edition = written.editions().getFirst();

        assertThat(record.key()).isEqualTo(edition.id());
        assertThat(record.kafkaPartition()).isEqualTo(Channels.editionPartition("example.org/news", 4));
        assertThat(record.headers().lastWithName("ce_type").value()).isEqualTo("io.wiredesk.edition");
        assertThat(record.headers().lastWithName("ce_source").value()).isEqualTo("/wiredesk/ingest");
        assertThat(record.sourcePartition())
                .as("what was taken in moves with the editions")
                .isEqualTo(Map.of("source", "news", "part", "seen"));
        assertThat(written.records().getLast().sourcePartition()).isEqualTo(Map.of("source", "news"));
        assertThat(edition.source()).isEqualTo(new Edition.Source("feed", "news"));
    }

    @Test
    void nothing_is_polled_before_it_is_due() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("news", "/feed", "every", "10m");
        poll();

        clock.advance(Duration.ofMinutes(9));
        assertThat(task.poll()).isNull();
        clock.advance(Duration.ofMinutes(1));
        assertThat(poll().status().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void what_the_server_has_not_changed_is_not_sent_again() throws Exception {
        server.at("/feed", validated(rss(item("a", "First", "text")), "\"v1\""));
        define("news", "/feed");
        poll();

        Written second = soon();

        assertThat(second.editions()).isEmpty();
        assertThat(second.status().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(server.lastHeader("If-none-match")).containsExactly("\"v1\"");
    }

    @Test
    void a_changed_validator_over_the_same_entries_gives_nothing_new() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text")), "ETag", "\"v1\""));
        define("news", "/feed");
        poll();
        server.at("/feed", page(200, rss(item("a", "First", "text")), "ETag", "\"v2\""));

        assertThat(later().editions()).isEmpty();
    }

    @Test
    void an_edited_entry_keeps_its_id_and_only_it_comes_again() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"), item("b", "Second", "text"))));
        define("news", "/feed");
        Written first = poll();
        server.at("/feed", page(200, rss(item("a", "First, corrected", "text"), item("b", "Second", "text"))));

        Written second = later();

        assertThat(second.titles()).containsExactly("First, corrected");
        assertThat(first.editions())
                .extracting(Edition::id)
                .contains(second.editions().getFirst().id());
    }

    @Test
    void a_restarted_task_goes_on_where_the_stored_offset_says() throws Exception {
        server.at("/feed", validated(rss(item("a", "First", "text")), "\"v1\""));
        define("news", "/feed");
        poll();

        restart();
        assertThat(task.poll()).as("not due yet").isNull();
        Written resumed = soon();
        server.at("/feed", page(200, rss(item("b", "Second", "text"), item("a", "First", "text"))));
        restart();

        assertThat(resumed.editions()).isEmpty();
        assertThat(server.lastHeader("If-none-match")).containsExactly("\"v1\"");
        assertThat(later().titles()).containsExactly("Second");
    }

    @Test
    void the_first_poll_takes_the_newest_ten_unless_told_otherwise() throws Exception {
        server.at("/feed", page(200, FeedText.days(20)));
        define("default", "/feed");
        assertThat(poll().titles()).hasSize(10).startsWith("Day 11").endsWith("Day 20");

        definitions.remove("default");
        define("three", "/feed", "first", "3");
        assertThat(poll().titles()).containsExactly("Day 18", "Day 19", "Day 20");

        definitions.remove("three");
        define("all", "/feed", "first", "all");
        assertThat(poll().titles()).hasSize(20);

        definitions.remove("all");
        define("none", "/feed", "first", "none");
        assertThat(poll().titles()).isEmpty();
        assertThat(later().titles()).as("history stays history").isEmpty();
    }

    @Test
    void a_failing_feed_is_asked_less_and_less_often_and_recovers() throws Exception {
        server.at("/feed", page(500, ""));
        define("news", "/feed");

        Written first = poll();
        Written second = later();

        assertThat(first.status().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(first.status().failures()).isEqualTo(1);
        assertThat(second.status().failures()).isEqualTo(2);
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        assertThat(later().status().failures()).isZero();
    }

    @Test
    void a_definition_that_makes_no_sense_is_stopped_with_what_to_do() throws Exception {
        definitions.with(definition("a", "gopher://example.org/feed", Map.of()));
        definitions.with(definition("b", server.address("/feed"), Map.of("every", "often")));

        Written written = poll(2);

        assertThat(written.statuses()).allSatisfy(s -> assertThat(s.outcome()).isEqualTo(Outcome.STOPPED));
        assertThat(written.statuses()).anySatisfy(s -> assertThat(s.detail()).contains("no http(s) address"));
        assertThat(written.statuses()).anySatisfy(s -> assertThat(s.detail()).contains("'every'"));
    }

    @Test
    void a_file_is_read_like_a_feed_and_only_when_it_changed(@TempDir Path folder) throws Exception {
        settings.put(FeedConfig.FILES, "true");
        restart();
        Path file = Files.writeString(folder.resolve("feed.xml"), rss(item("a", "First", "text")));
        definitions.with(definition("file", file.toUri().toString(), Map.of()));
        assertThat(poll().titles()).containsExactly("First");
        assertThat(later().status().outcome()).isEqualTo(Outcome.UNCHANGED);

        Files.writeString(file, rss(item("a", "First", "text"), item("b", "Second", "longer")));
        assertThat(later().titles()).containsExactly("Second");
        Files.delete(file);
        assertThat(later().status().detail()).contains("does not exist");
    }

    @Test
    void an_entry_too_large_for_a_record_becomes_a_dead_letter_beside_the_others() throws Exception {
        settings.put(FeedConfig.MAX_BYTES, Integer.toString(30 * 1024 * 1024));
        restart();
        server.at(
                "/feed",
                page(200, rss(item("a", "Huge", "x".repeat(Channels.MAX_RECORD_BYTES)), item("b", "Fine", "x"))));
        define("news", "/feed");

        Written written = poll();

        assertThat(written.titles()).containsExactly("Fine");
        assertThat(written.status().refused()).isEqualTo(1);
        byte[] kept = (byte[]) written.deadLetters().getFirst().value();
        assertThat(kept.length).isLessThan(Channels.MAX_RECORD_BYTES);
        assertThat(written.deadLetters()
                        .getFirst()
                        .headers()
                        .lastWithName("wiredesk.why")
                        .value()
                        .toString())
                .contains("kept: the first");
    }

    @Test
    void a_removed_feed_is_no_longer_polled() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("news", "/feed");
        poll();

        definitions.remove("news");
        clock.advance(Duration.ofDays(2));

        assertThat(task.poll()).isNull();
    }

    @Test
    void stopping_ends_a_waiting_poll_at_once() throws Exception {
        FutureTask<List<SourceRecord>> waiting = new FutureTask<>(task::poll);
        Thread.ofVirtual().start(waiting);

        task.stop();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(definitions.isClosed()).isTrue();
    }
}
