package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports how fast a pool takes stories and how large its state is: {@code -Ddedup.bench=true}. No assertion on time. */
@EnabledIfSystemProperty(named = "dedup.bench", matches = "true")
class ThroughputTest {

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void a_full_pool(int stories) {
        JsonStore store = new JsonStore();
        Deduplicator deduplicator = new Deduplicator(DedupSettings.DEFAULT, store);
        long started = System.nanoTime();
        for (int i = 0; i < stories; i++) {
            Story story = story(i, stories);
            deduplicator.put(story, story.publishedAt());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        long rebuilding = System.nanoTime();
        Deduplicator rebuilt = new Deduplicator(DedupSettings.DEFAULT, store);
        double rebuildSeconds = (System.nanoTime() - rebuilding) / 1e9;
        long bytes = store.stories.values().stream().mapToLong(b -> b.length).sum();
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%d stories, %d clusters: %.0f a second, rebuilt in %.1f s, %d bytes of JSON a story, heap %d MB (store included)%n",
                stories, store.clusters.size(), stories / seconds, rebuildSeconds, bytes / stories, heap >> 20);

        assertThat(store.stories).hasSize(stories);
        assertThat(rebuilt.put(story(0, stories), Told.MONDAY)).isNotNull();
        assertThat(deduplicator).isNotNull();
    }

    /** Seventy words, one story in five a copy of an earlier text with some other words; 13 days in all. */
    private Story story(int i, int stories) {
        int text = i > 10 && i % 5 == 0 ? random.nextInt(i) : i;
        Random words = new Random(text);
        String body = IntStream.range(0, 70)
                .mapToObj(n -> {
                    int word = (int) Math.pow(words.nextDouble() * 150, 2);
                    return "w" + (text == i || random.nextInt(12) > 0 ? word : random.nextInt(20_000));
                })
                .collect(Collectors.joining(" "));
        return told("s" + i)
                .by("p" + random.nextInt(300))
                .headed("headline of " + text)
                .saying(body)
                .about("https://a.example/story/" + text)
                .after(Duration.ofDays(13).multipliedBy(i).dividedBy(stories))
                .story();
    }
}
