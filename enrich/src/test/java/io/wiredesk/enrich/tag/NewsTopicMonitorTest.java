package io.wiredesk.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsTopicMonitorTest {

    private static final Story STORY =
            Stories.story("Ferry strike ends", "Crews of the ferry return to work after a pay deal with the port.");

    private final NewsTopicMonitor monitor = new NewsTopicMonitor();

    @AfterEach
    void close() {
        monitor.close();
    }

    private List<String> slugs(Story story) {
        return monitor.tag(story).topics().stream().map(TopicTag::slug).toList();
    }

    @Test
    void a_story_is_tagged_best_first_with_the_words_that_matched() {
        monitor.put(new NewsTopic("port", "Ports", null, "port harbour", null, null, "medtop:20000350", true), 0);
        monitor.put(Stories.topic("labor", "strike OR pay OR \"pay deal\""), 1);

        Story tagged = monitor.tag(STORY);

        assertThat(tagged.topics())
                .containsExactly(
                        new TopicTag("labor", "Topic labor", null, 0.667, List.of("strike", "pay", "pay deal")),
                        new TopicTag("port", "Ports", "medtop:20000350", 0.333, List.of("port")));
        assertThat(tagged.topicsVersion()).isEqualTo(2);
        assertThat(tagged.tagged(List.of(), 0)).isEqualTo(STORY);
    }

    @Test
    void because_names_each_word_once_and_at_most_ten() {
        monitor.put(Stories.topic("t", "ferry AND (crew return work after pay deal with port strike end)"), 0);
        monitor.put(
                Stories.topic("u", "\"after\" \"with\" \"the\" \"of\" \"a\" \"to\" ferry crew work pay deal port"), 1);
        assertThat(monitor.tag(STORY).topics())
                .allSatisfy(
                        tag -> assertThat(tag.because()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10))
                .anySatisfy(tag -> assertThat(tag.because()).startsWith("Ferry", "strike", "ends", "Crews", "return"))
                .anySatisfy(tag -> assertThat(tag.because()).hasSize(10));
    }

    @Test
    void exclusions_leave_stories_out() {
        monitor.put(Stories.topic("t", "ferry", "\"pay deal\"", null), 0);
        assertThat(slugs(STORY)).isEmpty();
        assertThat(slugs(Stories.story("Ferry sinks", "No pay, no deal."))).containsExactly("t");
    }

    @Test
    void a_story_carries_the_topics_above() {
        monitor.put(Stories.topic("transport", "railway"), 0);
        monitor.put(Stories.topic("sea", "pay", null, "transport"), 1);
        monitor.put(Stories.topic("ferries", "ferry", null, "sea"), 2);

        assertThat(monitor.tag(STORY).topics())
                .containsExactly(
                        new TopicTag("ferries", "Topic ferries", null, 0.5, List.of("Ferry")),
                        new TopicTag("sea", "Topic sea", null, 0.5, List.of("pay", "Ferry")),
                        new TopicTag("transport", "Topic transport", null, 0.5, List.of("Ferry", "pay")));
    }

    @Test
    void circles_and_missing_parents_do_no_harm() {
        monitor.put(Stories.topic("a", "ferry", null, "b"), 0);
        monitor.put(Stories.topic("b", "railway", null, "a"), 1);
        monitor.put(Stories.topic("self", "ferry", null, "self"), 2);
        monitor.put(Stories.topic("orphan", "ferry", null, "unknown"), 3);
        assertThat(slugs(STORY)).containsExactly("a", "b", "orphan", "self");
    }

    @Test
    void a_new_definition_replaces_the_old_one() {
        monitor.put(Stories.topic("t", "ferry strike crew"), 4);
        monitor.put(Stories.topic("t", "railway"), 5);
        assertThat(slugs(STORY)).isEmpty();
        monitor.put(Stories.topic("t", "port"), 6);
        assertThat(monitor.tag(STORY).topics()).extracting(TopicTag::because).containsExactly(List.of("port"));
    }

    @Test
    void a_removed_topic_tags_nothing() {
        monitor.put(Stories.topic("t", "ferry"), 0);
        monitor.remove("t", 1);
        monitor.remove("never-there", 2);
        assertThat(slugs(STORY)).isEmpty();
        assertThat(monitor.streamed()).isEmpty();
        assertThat(monitor.version()).isEqualTo(3);
    }

    @Test
    void of_many_changes_before_a_story_the_last_ones_count() {
        for (int offset = 0; offset < 10_000; offset++) {
            monitor.put(Stories.topic("t" + offset % 5_000, offset < 5_000 ? "ferry" : "railway"), offset);
        }
        monitor.put(Stories.topic("t7", "port"), 10_000);
        monitor.put(Stories.topic("t8", "port"), 10_001);
        monitor.remove("t8", 10_002);
        monitor.put(Stories.topic("t9", "("), 10_003);
        assertThat(slugs(STORY)).containsExactly("t7");
        monitor.remove("t7", 10_004);
        assertThat(slugs(STORY)).isEmpty();
        monitor.put(Stories.topic("t7", "ferry"), 10_005);
        assertThat(slugs(STORY)).containsExactly("t7");
    }

    @Test
    void an_invalid_definition_disables_its_topic_only() {
        monitor.put(Stories.topic("good", "ferry"), 0);
        monitor.put(Stories.topic("bad", "ferry"), 1);

        assertThat(monitor.put(Stories.topic("bad", "(ferry"), 2))
                .get()
                .asString()
                .startsWith("ends too early");

        assertThat(slugs(STORY)).containsExactly("good");
        assertThat(monitor.problems()).containsOnlyKeys("bad");
        assertThat(monitor.streams("bad")).isFalse();
        assertThat(monitor.version()).isEqualTo(3);
        assertThat(monitor.put(Stories.topic("bad", "port"), 3)).isEmpty();
        assertThat(monitor.problems()).isEmpty();
        assertThat(slugs(STORY)).containsExactly("good", "bad");
    }

    @Test
    void an_unreadable_definition_disables_its_topic() {
        monitor.put(Stories.topic("t", "ferry"), 0);
        monitor.disable("t", "not JSON", 1);
        assertThat(slugs(STORY)).isEmpty();
        assertThat(monitor.problems()).containsExactly(entry("t", "not JSON"));
        monitor.remove("t", 2);
        assertThat(monitor.problems()).isEmpty();
    }

    @Test
    void invalid_exclusions_are_named() {
        assertThat(monitor.put(Stories.topic("t", "ferry", "(", null), 0))
                .get()
                .asString()
                .startsWith("none: ");
    }

    @Test
    void impossible_slugs_are_refused() {
        assertThat(monitor.put(Stories.topic("No Slug", "ferry"), 0)).contains("not a slug: No Slug");
        assertThat(slugs(STORY)).isEmpty();
    }

    @Test
    void a_topic_streams_if_it_says_so_and_is_in_force() {
        monitor.put(Stories.topic("loud", "ferry"), 0);
        monitor.put(new NewsTopic("quiet", "Quiet", null, "ferry", null, null, null, false), 1);
        assertThat(monitor.streamed()).isEqualTo(Set.of("loud"));
        assertThat(monitor.streams("loud")).isTrue();
        assertThat(monitor.streams("quiet")).isFalse();
        assertThat(monitor.streams("unknown")).isFalse();
    }

    @Test
    void without_definitions_a_story_has_version_zero() {
        assertThat(monitor.tag(STORY)).isEqualTo(STORY);
    }

    @Test
    void strange_stories_are_tagged_like_others() {
        monitor.put(Stories.topic("t", "ferry"), 0);
        monitor.put(Stories.topic("w", "f* AND \"ferry ferry\"~100"), 1);
        assertThat(slugs(Stories.story("", ""))).isEmpty();
        assertThat(slugs(Stories.story("\uD800 ferry \u0000", "\uDC00"))).containsExactly("t");
        assertThat(slugs(Stories.story("ferry", "x".repeat(500_000)))).containsExactly("t");
        assertThat(slugs(Stories.story("", "ferry ".repeat(100_000)))).containsExactlyInAnyOrder("t", "w");
        assertThat(monitor.failures()).isZero();
    }

    @Test
    void definitions_change_while_stories_are_tagged() throws Exception {
        monitor.put(Stories.topic("steady", "ferry"), 0);
        int changes = 200;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> tagging = () -> {
                boolean steady = true;
                while (monitor.version() <= changes) {
                    steady &= slugs(STORY).contains("steady");
                }
                return steady;
            };
            List<Future<Boolean>> taggers = List.of(threads.submit(tagging), threads.submit(tagging));
            for (int offset = 1; offset <= changes; offset++) {
                monitor.put(Stories.topic("t" + offset % 7, offset % 2 == 0 ? "port" : "railway"), offset);
            }
            for (Future<Boolean> tagger : taggers) {
                assertThat(tagger.get()).isTrue();
            }
        }
        assertThat(monitor.failures()).isZero();
        // 194 to 200 are the last seven; those with an even offset are about the port
        assertThat(slugs(STORY)).containsExactly("steady", "t0", "t2", "t4", "t5");
    }
}
