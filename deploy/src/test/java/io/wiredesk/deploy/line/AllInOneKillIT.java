package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole process, as {@code kill -9} does, at seeded moments while editions come in by mail and by feed; then
 * counts. {@code -Dkills=N} for more kills than 3, {@code -Dseed=N} for others.
 */
class AllInOneKillIT {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", 20260731);
    private static final List<Moment> MOMENTS = List.of(Moment.values());
    private static final int MAILS_A_ROUND = 40;
    private static final int ENTRIES_A_ROUND = 10;

    @TempDir
    private Path folder;

    @Test
    void every_story_is_there_exactly_once_however_often_the_process_is_killed() throws Exception {
        Random random = new Random(SEED);
        try (Publisher publisher = Publisher.start(folder.resolve("mails"), random)) {
            Path config = configuration(publisher);
            publisher.publish(MAILS_A_ROUND, ENTRIES_A_ROUND);
            report("fresh start", run(config, line -> line.awaitAll(publisher.headlines())));

            for (int kill = 0; kill < KILLS; kill++) {
                Moment moment = MOMENTS.get(kill % MOMENTS.size());
                int after = random.nextInt(60);
                report("start, then killed " + moment.words(), run(config, line -> {
                    publisher.publish(MAILS_A_ROUND, ENTRIES_A_ROUND);
                    moment.await(line, after);
                    line.kill();
                }));
            }

            report("start after the last kill", run(config, line -> {
                line.awaitAll(publisher.headlines());
                new Stored(line.instance()).await();
                verify(publisher.headlines(), line);
            }));
        }
    }

    private void verify(Set<String> headlines, RunningLine line) throws Exception {
        RunningInstance at = line.instance();
        Channels channels = new Channels(at.prefix(), at.editionPartitions());
        Committed kafka = new Committed(at.bootstrap());

        Map<String, List<Story>> stories = kafka.records(channels.stories());
        assertThat(once(stories)).as("stories, each once").isEmpty();
        assertThat(headlines(stories)).isEqualTo(headlines);

        Map<String, List<TopicStory>> harbour = kafka.records(channels.topic("harbour"));
        assertThat(once(harbour)).as("stories of the topic, each once").isEmpty();
        assertThat(harbour.keySet()).isEqualTo(tagged(stories, "harbour")).isNotEmpty();

        try (Sqlite store = Sqlite.open(line.database())) {
            assertThat(store.strings("SELECT headline FROM story WHERE deleted = 0"))
                    .containsExactlyInAnyOrderElementsOf(headlines);
            assertThat(store.strings("SELECT story_id FROM membership WHERE deleted = 0"))
                    .containsExactlyInAnyOrderElementsOf(stories.keySet());
            assertThat(store.strings("SELECT id FROM cluster WHERE deleted = 0 AND size <> "
                            + "(SELECT count(*) FROM membership m WHERE m.cluster_id = cluster.id AND m.deleted = 0)"))
                    .as("clusters whose size is not that of their memberships")
                    .isEmpty();
        }
        agree(kafka.latest(channels.memberships()), kafka.latest(channels.clusters()));
    }

    /** Memberships and clusters are written in one transaction: they never contradict each other. */
    private static void agree(Map<String, Membership> memberships, Map<String, Cluster> clusters) {
        Map<String, Long> sizes = memberships.values().stream()
                .collect(Collectors.groupingBy(Membership::cluster, Collectors.counting()));
        assertThat(sizes.keySet()).isEqualTo(clusters.keySet());
        assertThat(clusters.values())
                .allSatisfy(cluster -> assertThat((long) cluster.size()).isEqualTo(sizes.get(cluster.id())));
        assertThat(clusters.values()).as("copies found").anyMatch(cluster -> cluster.size() > 1);
    }

    private static List<String> once(Map<String, ? extends List<?>> records) {
        List<String> more = new ArrayList<>();
        records.forEach((key, values) -> {
            if (values.size() != 1) {
                more.add(key + " " + values.size() + " times");
            }
        });
        return more;
    }

    private static Set<String> headlines(Map<String, List<Story>> stories) {
        return stories.values().stream()
                .map(List::getFirst)
                .map(Story::headline)
                .collect(Collectors.toSet());
    }

    private static Set<String> tagged(Map<String, List<Story>> stories, String slug) {
        Set<String> ids = new HashSet<>();
        stories.forEach((id, values) -> {
            if (values.getFirst().topics().stream()
                    .anyMatch(topic -> topic.slug().equals(slug))) {
                ids.add(id);
            }
        });
        return ids;
    }

    private interface Act {
        void on(RunningLine line) throws Exception;
    }

    private RunningLine.Timing run(Path config, Act act) throws Exception {
        try (RunningLine line = RunningLine.start(config, folder.resolve("data"))) {
            act.on(line);
            return line.timing();
        }
    }

    private static void report(String what, RunningLine.Timing timing) {
        System.out.println("all-in-one: " + what + ": ready " + timing);
    }

    private Path configuration(Publisher publisher) throws Exception {
        Path topics = folder.resolve("topics.yaml");
        Files.writeString(topics, """
                topics:
                  - label: Harbour
                    query: harbour
                """);
        return Files.writeString(
                folder.resolve("wiredesk.yaml"), """
                topics: %s
                desk: {port: 0}
                network: {allow: [127.0.0.1]}
                sources:
                  - {id: mails, archive: %s, every: 1s}
                  - {id: feed, feed: "%s", every: 1s, first: all}
                """.formatted(topics, publisher.mails(), publisher.feed()));
    }
}
