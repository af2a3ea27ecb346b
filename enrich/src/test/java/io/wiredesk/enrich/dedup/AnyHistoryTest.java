package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of arrivals, edits, withdrawals and time. Narrow settings, so that every cap and expiry is met. */
class AnyHistoryTest {

    private static final DedupSettings NARROW = new DedupSettings(
            Duration.ofDays(4),
            Duration.ofDays(4),
            Duration.ofDays(1),
            0.5,
            0.9,
            20,
            8,
            6,
            5,
            6,
            4,
            7,
            EventSettings.DEFAULT);

    private final JsonStore store = new JsonStore();
    private final Deduplicator deduplicator = new Deduplicator(NARROW, store);
    private final Outside outside = new Outside();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_restart_changes_nothing_and_sinks_agree_with_the_pool(long seed) {
        History history = new History(new Random(seed));
        for (int step = 0; step < 400; step++) {
            Function<Deduplicator, List<DedupChange>> next =
                    history.next(List.copyOf(new TreeMap<>(store.stories).keySet()));
            JsonStore copy = store.copy();
            Deduplicator restarted = new Deduplicator(NARROW, copy);

            List<DedupChange> changes = next.apply(deduplicator);

            assertThat(next.apply(restarted)).as("seed %d step %d", seed, step).isEqualTo(changes);
            assertThat(text(copy.stories)).isEqualTo(text(store.stories));
            assertThat(text(copy.clusters)).isEqualTo(text(store.clusters));
            assertThat(copy.clock()).isEqualTo(store.clock());
            outside.take(changes);
            outside.agreesWith(store);
            outside.isSound();
        }
        assertThat(outside.clusters.values()).as("the history has clusters").anyMatch(c -> c.size() >= 5);
        assertThat(store.stories.size()).as("it forgets").isLessThan(outside.memberships.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void the_same_history_gives_the_same_ids(long seed) {
        assertThat(run(seed)).isEqualTo(run(seed));
    }

    private static List<DedupChange> run(long seed) {
        JsonStore store = new JsonStore();
        Deduplicator deduplicator = new Deduplicator(NARROW, store);
        History history = new History(new Random(seed));
        List<DedupChange> changes = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            changes.addAll(history.next(List.copyOf(new TreeMap<>(store.stories).keySet()))
                    .apply(deduplicator));
        }
        return changes;
    }

    private static Map<String, String> text(Map<String, byte[]> records) {
        return records.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, record -> new String(record.getValue(), StandardCharsets.UTF_8)));
    }

    /** Stories are cut and mixed from few texts, pages and headlines, so that they meet often. */
    private static final class History {

        private final Random random;
        private Instant now = Told.MONDAY;
        private int stories;

        History(Random random) {
            this.random = random;
        }

        Function<Deduplicator, List<DedupChange>> next(List<String> tracked) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            Instant at = now;
            int dice = tracked.isEmpty() ? 0 : random.nextInt(100);
            if (dice < 60) {
                return put("s" + stories++);
            }
            String one = tracked.isEmpty() ? "" : tracked.get(random.nextInt(tracked.size()));
            if (dice < 85) {
                return put(one);
            }
            return dice < 97
                    ? d -> d.remove(one, at)
                    : d -> {
                        d.advance(at);
                        return List.of();
                    };
        }

        private Function<Deduplicator, List<DedupChange>> put(String id) {
            Told told = told(id).by("p" + random.nextInt(4))
                    .headed(random.nextInt(3) == 0 ? "" : "the headline of the day number " + random.nextInt(9))
                    .saying(text())
                    .on("topic-" + random.nextInt(3))
                    .at(now.minus(Duration.ofHours(random.nextInt(72))));
            Told linked = random.nextInt(3) == 0 ? told.about("https://a.example/page/" + random.nextInt(12)) : told;
            Instant at = now;
            return d -> d.put(linked.story(), at);
        }

        private String text() {
            int base = random.nextInt(12);
            int from = random.nextInt(40);
            return IntStream.range(from, from + 25 + random.nextInt(30))
                    .mapToObj(i -> "w" + (char) ('a' + base) + (random.nextInt(20) == 0 ? "x" : "") + word(i))
                    .collect(Collectors.joining(" "));
        }

        private static String word(int i) {
            return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
        }
    }
}
