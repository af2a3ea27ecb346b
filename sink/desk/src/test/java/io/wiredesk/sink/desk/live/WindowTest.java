package io.wiredesk.sink.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final LiveSettings LIMITS = new LiveSettings(1, Duration.ZERO, Duration.ZERO, 3, 100, Duration.ZERO);
    private static final Cursor NOTHING = Cursor.beginning(Uuid.ONE_UUID, 2);

    private final Window window = Window.startingAfter(NOTHING);

    @Test
    void it_covers_who_has_had_all_that_has_left_it() {
        Window full = window.with(List.of(event(0, 0, 1), event(1, 0, 1), event(0, 1, 1), event(0, 2, 1)), LIMITS);

        assertThat(full.covers(NOTHING)).isFalse();
        assertThat(full.covers(NOTHING.at(0, 0))).isTrue();
        assertThat(full.tip()).hasToString(NOTHING.at(0, 2).at(1, 0).toString());
    }

    @Test
    void events_keep_their_numbers_when_older_ones_leave() {
        Window full = window.with(List.of(event(0, 0, 1), event(0, 1, 1)), LIMITS)
                .with(List.of(event(0, 2, 1), event(0, 3, 1)), LIMITS);

        assertThat(full.end()).isEqualTo(4);
        assertThat(full.from(3)).extracting(Event::offset).containsExactly(3L);
        assertThat(full.from(0)).extracting(Event::offset).containsExactly(1L, 2L, 3L);
        assertThat(full.from(4)).isEmpty();
    }

    @Test
    void bytes_are_bounded_too_but_the_newest_event_stays() {
        Window full = window.with(List.of(event(0, 0, 60), event(0, 1, 60)), LIMITS);
        Window huge = full.with(List.of(event(1, 0, 1_000)), LIMITS);

        assertThat(full.from(0)).extracting(Event::offset).containsExactly(1L);
        assertThat(huge.from(0)).extracting(Event::partition).containsExactly(1);
    }

    @Test
    void after_a_restart_it_covers_nobody_from_before() {
        Window restarted = window.with(List.of(event(0, 0, 1)), LIMITS).restartedAfter(NOTHING.at(0, 10));

        assertThat(restarted.covers(NOTHING.at(0, 0))).isFalse();
        assertThat(restarted.covers(NOTHING.at(0, 10))).isTrue();
        assertThat(restarted.end()).isEqualTo(1);
    }

    private static Event event(int partition, long offset, int bytes) {
        return new Event(partition, offset, new byte[bytes]);
    }
}
