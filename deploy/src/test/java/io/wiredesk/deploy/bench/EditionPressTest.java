package io.wiredesk.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.Rehearsal;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // printed once
class EditionPressTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final List<Edition> editions = new EditionPress(7, NOW).print(100);
    private final List<Story> printed = editions.stream()
            .flatMap(edition -> EditionSplitter.split(edition).stories().stream())
            .toList();

    @Test
    void the_same_seed_prints_the_same_editions() {
        assertThat(new EditionPress(7, NOW).print(100)).isEqualTo(editions);
    }

    @Test
    void editions_have_the_sizes_and_stories_of_real_ones() {
        Corpus corpus = Corpus.of(editions, printed.size());

        assertThat(corpus.p10()).isBetween(2_000, 6_000);
        assertThat(corpus.p90()).isBetween(25_000, 60_000);
        assertThat(corpus.storiesAnEdition()).isBetween(8.0, 15.0);
        assertThat(corpus.html()).isBetween(75, 95);
    }

    @Test
    void topics_find_something_in_most_stories() {
        try (NewsTopicMonitor monitor = new NewsTopicMonitor()) {
            BenchLine.TOPICS.forEach(topic -> monitor.put(topic, 0));

            assertThat(printed.stream()
                            .filter(story -> !monitor.tag(story).topics().isEmpty()))
                    .hasSizeGreaterThan(printed.size() / 2);
        }
    }

    @Test
    void every_story_is_rehearsed() {
        List<Edition> few = editions.subList(0, 10);
        int stories = few.stream()
                .mapToInt(edition -> EditionSplitter.split(edition).stories().size())
                .sum();

        assertThat(Rehearsal.of(few, BenchLine.TOPICS, DedupSettings.DEFAULT).stories())
                .isEqualTo(stories);
    }
}
