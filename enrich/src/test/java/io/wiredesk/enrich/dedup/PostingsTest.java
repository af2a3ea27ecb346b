package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void it_holds_what_was_added_and_not_removed_newest_first() {
        Random random = new Random(1);
        Postings postings = new Postings();
        Map<Integer, TreeSet<Integer>> expected = new TreeMap<>();
        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(30) - 15;
            int arrival = random.nextInt(step % 2 == 0 ? 3 : 40);
            TreeSet<Integer> held = expected.computeIfAbsent(key, k -> new TreeSet<>());
            if (random.nextInt(5) < 2) {
                postings.add(key, arrival);
                held.add(arrival);
            } else {
                postings.remove(key, arrival);
                held.remove(arrival);
            }

            assertThat(postings.size(key)).isEqualTo(held.size());
            assertThat(postings.newest(key, 2))
                    .containsExactly(held.descendingSet().stream()
                            .limit(2)
                            .mapToInt(Integer::intValue)
                            .toArray());
            List<Integer> all = new ArrayList<>();
            postings.each(key, all::add);
            assertThat(all).containsExactlyElementsOf(held);
        }
    }
}
