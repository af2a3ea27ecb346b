package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.TestServer.page;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Faults 3, 4, 5 and 9: who is asked when, after which answer. */
class FeedPaceTest extends FeedTaskFixture {

    @Test
    @DisplayName("3: Retry-After in seconds or as a date is obeyed, a day at most")
    void retry_after_is_obeyed() throws Exception {
        assertThat(waitAfter(429, "3600")).isEqualTo(Duration.ofHours(1));
        assertThat(waitAfter(503, "Mon, 02 Mar 2026 14:00:00 GMT")).isEqualTo(Duration.ofHours(2));
        assertThat(waitAfter(503, "864000")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @DisplayName("4: a Retry-After that makes no sense is a failure like any other")
    void nonsense_in_retry_after_is_backed_off_from() throws Exception {
        for (String nonsense :
                List.of("soon", "-1", "0", "", "Fri, 31 Dec 9999 23:59:59 GMT", "99999999999999999999")) {
            assertThat(waitAfter(429, nonsense)).as(nonsense).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66));
        }
    }

    @Test
    void who_asks_to_be_left_alone_speaks_for_its_host_only() throws Exception {
        server.at("/limited", page(429, "", "Retry-After", "3600"));
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("limited", "/limited");
        poll();

        define("neighbour", "/feed");
        definitions.with(definition("elsewhere", "http://localhost:" + server.port() + "/feed", Map.of()));

        assertThat(poll().statuses()).extracting(SourceStatus::id).containsExactly("elsewhere");
        assertThat(task.poll()).isNull();
        clock.advance(Duration.ofHours(1));
        assertThat(poll(2).statuses()).extracting(SourceStatus::id).contains("neighbour");
    }

    @Test
    void without_a_time_only_the_feed_itself_waits() throws Exception {
        server.at("/broken-route", page(503, ""));
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("broken", "/broken-route");
        poll();

        define("neighbour", "/feed");

        assertThat(poll().titles()).containsExactly("First");
    }

    @Test
    void feeds_of_one_host_are_asked_a_second_apart() throws Exception {
        settings.put(FeedConfig.HOST_APART_MS, "1000");
        restart();
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        define("a", "/feed");
        define("b", "/feed");

        assertThat(poll().statuses()).hasSize(1);
        assertThat(task.poll()).as("within the second").isNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(poll().statuses()).hasSize(1);
    }

    @Test
    @DisplayName("5: 410 stops the feed for good, and says so")
    void gone_is_gone() throws Exception {
        server.at("/feed", page(410, ""));
        define("news", "/feed");

        SourceStatus status = poll().status();

        assertThat(status.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(status.nextPoll()).isNull();
        assertThat(status.detail()).contains("410").contains("remove it or give its new address");
    }

    @Test
    @DisplayName("9: a host that cannot be reached is backed off from, with jitter, and never given up")
    void an_unreachable_host_is_tried_for_ever() throws Exception {
        definitions.with(definition("down", "http://127.0.0.1:1/", Map.of()));
        Duration before = Duration.ZERO;
        for (int failure = 1; failure <= 20; failure++) {
            SourceStatus status = poll().status();
            Duration wait = Duration.between(clock.instant(), status.nextPoll());

            assertThat(status.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(status.failures()).isEqualTo(failure);
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(1));
            before = failure < 11 ? wait : Duration.ofHours(21);
            clock.set(requireNonNull(status.nextPoll()));
        }
    }

    @Test
    void what_somebody_has_to_mend_is_asked_less_often_from_the_start() throws Exception {
        server.at("/feed", page(404, ""));
        define("news", "/feed");

        Instant next = poll().status().nextPoll();

        assertThat(Duration.between(START, next)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(18));
        server.at("/feed", page(200, rss(item("a", "First", "text"))));
        Written recovered = later();
        assertThat(recovered.titles()).containsExactly("First");
        assertThat(recovered.status().failures()).isZero();
    }

    private Duration waitAfter(int status, String retryAfter) throws InterruptedException {
        definitions.remove("news");
        task.poll();
        clock.set(START);
        offsets.clear();
        restart();
        server.at("/feed", page(status, "", "Retry-After", retryAfter));
        define("news", "/feed");
        return Duration.between(START, poll().status().nextPoll());
    }
}
