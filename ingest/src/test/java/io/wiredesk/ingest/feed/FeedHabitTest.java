package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a feed's status says about its habit; fault 58 as far as feeds are concerned. */
class FeedHabitTest extends FeedTaskFixture {

    @Test
    void a_feed_that_fell_silent_is_missed_even_while_it_fails() throws Exception {
        server.at("/feed", page(200, FeedText.days(20)));
        define("daily", "/feed");

        SourceStatus status = poll().status();

        assertThat(status.cadence()).isEqualTo(Duration.ofDays(1));
        assertThat(status.lastEdition()).isEqualTo(Instant.parse("2026-02-20T08:00:00Z"));
        assertThat(status.overdueSince()).isEqualTo(Instant.parse("2026-02-21T08:00:00Z"));
        server.at("/feed", page(500, ""));
        restart();
        assertThat(later().status().overdueSince()).isEqualTo(Instant.parse("2026-02-21T08:00:00Z"));
    }

    @Test
    void a_feed_in_time_is_not_missed_and_the_next_poll_is_near_its_hour() throws Exception {
        server.at("/feed", page(200, FeedText.days(20)));
        define("daily", "/feed");
        clock.set(Instant.parse("2026-02-21T07:00:00Z"));

        SourceStatus status = poll().status();

        assertThat(status.overdueSince()).isNull();
        assertThat(status.nextPoll())
                .isBetween(Instant.parse("2026-02-21T07:15:00Z"), Instant.parse("2026-02-21T07:35:00Z"));
    }

    @Test
    void the_publishers_max_age_is_heeded() throws Exception {
        server.at(
                "/feed",
                page(200, rss(item("a", "First", "text")), "Cache-Control", "public, max-age=18000", "Age", "3600"));
        define("news", "/feed");

        assertThat(Duration.between(START, poll().status().nextPoll()))
                .isBetween(Duration.ofMinutes(216), Duration.ofMinutes(264));
    }

    @Test
    @DisplayName("58: a clock that jumps ahead and back neither silences a feed nor loses or repeats an edition")
    void the_clock_may_jump() throws Exception {
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("news", "/feed");
        poll();
        clock.set(Instant.parse("2040-01-01T00:00:00Z"));
        assertThat(poll().editions()).isEmpty();

        clock.set(START.plus(Duration.ofHours(1)));
        assertThat(task.poll()).as("not early").isNull();
        server.at("/feed", page(200, rss(item("b", "Second", "x"), item("a", "First", "text"))));
        clock.advance(Duration.ofDays(1));
        Written back = poll();

        assertThat(back.titles()).containsExactly("Second");
        assertThat(back.status().nextPoll()).isBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("58: nor does one that jumps while the task is down")
    void the_clock_may_jump_over_a_restart() throws Exception {
        clock.set(Instant.parse("2040-01-01T00:00:00Z"));
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("news", "/feed");
        poll();

        clock.set(START);
        restart();
        assertThat(task.poll()).as("not early").isNull();
        clock.advance(Duration.ofDays(1));

        assertThat(poll().editions()).isEmpty();
    }

    @Test
    @DisplayName("20: schemes that are no feed's, and files unless they are allowed, are errors of the definition")
    void other_schemes_stop_the_feed() throws Exception {
        definitions.with(definition("ftp", "ftp://example.org/feed", java.util.Map.of()));
        definitions.with(definition("jar", "jar:file:/feeds.jar!/feed.xml", java.util.Map.of()));
        definitions.with(definition("file", "file:///etc/hostname", java.util.Map.of()));

        Written written = poll(3);

        assertThat(written.statuses())
                .allSatisfy(s -> assertThat(s.outcome()).isEqualTo(SourceStatus.Outcome.STOPPED))
                .anySatisfy(s -> assertThat(s.detail()).contains("files are not read unless"))
                .anySatisfy(s -> assertThat(s.detail()).contains("correct the definition"));
        assertThat(written.editions()).isEmpty();
    }
}
