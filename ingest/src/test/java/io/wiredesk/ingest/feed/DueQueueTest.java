package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueQueueTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final DueQueue queue = new DueQueue();

    @Test
    void what_is_due_longest_comes_first_and_once() {
        queue.put("b", NOW.minusSeconds(1));
        queue.put("a", NOW.minusSeconds(2));
        queue.put("later", NOW.plusSeconds(1));

        assertThat(queue.next(NOW)).contains("a");
        assertThat(queue.next(NOW)).contains("b");
        assertThat(queue.next(NOW)).isEmpty();
        assertThat(queue.next(NOW.plusSeconds(1))).contains("later");
    }

    @Test
    void of_those_due_at_once_the_longest_wait_goes_first() {
        queue.put("new", NOW);
        queue.put("old", NOW, NOW.minusSeconds(60));
        queue.put("older", NOW, NOW.minusSeconds(90));

        assertThat(queue.next(NOW)).contains("older");
        assertThat(queue.next(NOW)).contains("old");
    }

    @Test
    void the_last_word_counts() {
        queue.put("a", NOW.minusSeconds(1));
        queue.put("a", NOW.plusSeconds(60));
        queue.put("b", NOW.plusSeconds(60));
        queue.put("b", NOW.minusSeconds(1));
        queue.put("c", NOW);
        queue.remove("c");

        assertThat(queue.next(NOW)).contains("b");
        assertThat(queue.next(NOW)).isEmpty();
    }
}
