package io.wiredesk.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPaceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration APART = Duration.ofSeconds(1);

    private final HostPace pace = new HostPace(APART, 2);

    @Test
    void a_host_nobody_asked_may_be_asked_at_once() {
        assertThat(pace.earliest("example.com", NOW)).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com,        example.com",
        "example.com,        EXAMPLE.com.",
        "www.example.com,    feeds.example.com",
        "a.example.co.uk,    b.example.co.uk",
        "127.0.0.1,          127.0.0.1",
        "[2001:db8::1],      2001:db8::1",
        "intranet,           intranet",
        "bücher.example.com, xn--bcher-kva.example.com",
    })
    void requests_to_one_registrable_domain_keep_apart(String first, String second) {
        pace.started(first, NOW);
        pace.ended(first);

        assertThat(pace.earliest(second, NOW)).isEqualTo(NOW.plus(APART));
        assertThat(pace.earliest(second, NOW.plus(APART))).isEqualTo(NOW.plus(APART));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com,   example.org",
        "a.co.uk,       b.co.uk",
        "one.github.io, two.github.io",
        "a.blogspot.com, b.blogspot.com",
        "10.0.0.1,      10.0.0.2",
        "10.0.0.1,      11.0.0.1",
        "github.io,     one.github.io",
        "a..b,          c..d",
    })
    void different_publishers_do_not_wait_for_each_other(String first, String second) {
        pace.started(first, NOW);

        assertThat(pace.earliest(second, NOW)).isEqualTo(NOW);
    }

    @Test
    void no_more_run_at_once_than_allowed() {
        pace.started("a.example.com", NOW);
        pace.started("b.example.com", NOW.plus(APART));
        Instant later = NOW.plusSeconds(60);

        assertThat(pace.earliest("c.example.com", later)).isAfter(later);
        pace.ended("a.example.com");
        assertThat(pace.earliest("c.example.com", later)).isEqualTo(later);
    }

    @Test
    void a_server_that_asks_to_be_left_alone_is_heard_for_its_very_host() {
        pace.holdOff("a.example.com", NOW.plusSeconds(600));
        pace.holdOff("a.example.com", NOW.plusSeconds(60));

        assertThat(pace.earliest("A.example.com", NOW)).isEqualTo(NOW.plusSeconds(600));
        assertThat(pace.earliest("b.example.com", NOW)).isEqualTo(NOW);
        Instant after = NOW.plusSeconds(600);
        assertThat(pace.earliest("a.example.com", after)).isEqualTo(after);
    }

    @Test
    void ending_what_never_started_changes_nothing() {
        pace.ended("example.com");
        pace.started("example.com", NOW);
        pace.ended("example.com");
        pace.ended("example.com");
        pace.started("example.com", NOW.plus(APART));
        pace.started("example.com", NOW.plus(APART).plus(APART));

        Instant later = NOW.plusSeconds(60);
        assertThat(pace.earliest("example.com", later)).isAfter(later);
    }

    @Test
    void without_a_distance_only_the_number_at_once_counts() {
        HostPace unpaced = new HostPace(Duration.ZERO, 2);
        unpaced.started("example.com", NOW);

        assertThat(unpaced.earliest("example.com", NOW)).isEqualTo(NOW);
    }

    /** An hour of a thousand feeds on one domain, each wanting to start whenever it may. */
    @Test
    void an_hour_of_a_crowded_domain_stays_within_the_pace() {
        List<Instant> starts = new ArrayList<>();
        List<Instant> running = new ArrayList<>();
        Duration each = Duration.ofMillis(1_700);
        for (Instant now = NOW; now.isBefore(NOW.plusSeconds(3_600)); now = now.plusMillis(100)) {
            Instant at = now;
            running.stream().filter(end -> !end.isAfter(at)).forEach(end -> pace.ended("x.example.com"));
            running.removeIf(end -> !end.isAfter(at));
            if (!pace.earliest("y.example.com", now).isAfter(now)) {
                pace.started("y.example.com", now);
                starts.add(now);
                running.add(now.plus(each));
            }
            assertThat(running).hasSizeLessThanOrEqualTo(2);
        }

        assertThat(starts).hasSizeBetween(3_500, 3_600);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(Duration.between(starts.get(i - 1), starts.get(i))).isGreaterThanOrEqualTo(APART);
        }
    }
}
