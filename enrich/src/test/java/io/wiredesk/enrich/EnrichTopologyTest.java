package io.wiredesk.enrich;

import static io.wiredesk.enrich.Samples.CHESS;
import static io.wiredesk.enrich.Samples.HARBOUR;
import static io.wiredesk.enrich.Samples.ORBIT;
import static io.wiredesk.enrich.Samples.edition;
import static io.wiredesk.enrich.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    @TempDir
    private Path state;

    private Line line;

    @BeforeEach
    void start() {
        line = new Line(state);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void the_topology_is_the_one_we_agreed_on() throws IOException {
        EnrichSettings settings = new EnrichSettings(Line.CHANNELS, Pools.ONE, DedupSettings.DEFAULT);
        try (NewsTopicMonitor monitor = new NewsTopicMonitor();
                InputStream expected = getClass().getResourceAsStream("expected-topology.txt")) {
            String described = new EnrichTopology(settings, monitor, slug -> true)
                    .get()
                    .describe()
                    .toString();
            assertThat(described).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_edition_becomes_stories_each_in_a_cluster() {
        line.publish(edition("herald", "1", HARBOUR, ORBIT));

        Map<String, Story> stories = line.stories();
        assertThat(stories.values())
                .extracting(Story::headline)
                .containsExactly(
                        "Port of Lindow reopens its northern harbour after nine months of repairs.",
                        "The launch company Pelagic Orbital delayed the maiden flight of its Heron rocket by two weeks.");
        assertThat(stories.values())
                .extracting(Story::source)
                .extracting("name")
                .containsExactly("Coastal Wire", "Spaceline");
        assertThat(line.memberships()).containsOnlyKeys(stories.keySet());
        assertThat(line.clusters()).hasSize(2);
    }

    @Test
    void a_story_says_where_kafka_keeps_its_edition() {
        line.publish(edition("herald", "1", HARBOUR)).publish(edition("herald", "2", ORBIT));

        assertThat(line.stories().values())
                .extracting(story -> story.edition().offset())
                .containsExactly(0L, 1L);
    }

    @Test
    void the_same_edition_again_changes_nothing() {
        Edition edition = edition("herald", "1", HARBOUR, ORBIT);
        line.publish(edition);
        line.stories();
        line.memberships();

        line.publish(edition);

        assertThat(line.records(Line.CHANNELS.stories())).isEmpty();
        assertThat(line.records(Line.CHANNELS.memberships())).isEmpty();
    }

    @Test
    void a_changed_edition_keeps_ids_and_drops_what_went() {
        line.publish(edition("herald", "1", HARBOUR, ORBIT));
        Set<String> before = line.stories().keySet();

        line.publish(edition("herald", "1", CHESS, ORBIT));

        Map<String, Story> after = line.stories();
        String orbit = id(after, "Pelagic");
        assertThat(before).contains(orbit);
        assertThat(after).hasSize(2).containsKey(id(after, "chess"));
        assertThat(line.memberships()).containsOnlyKeys(after.keySet());
        assertThat(line.clusters()).hasSize(2);
    }

    @Test
    void a_story_that_only_moved_is_no_news_to_subscribers() {
        line.channelExists("space").define(topic("space", "rocket"));
        line.publish(edition("herald", "1", HARBOUR, ORBIT));

        line.publish(edition("herald", "1", CHESS, HARBOUR, ORBIT));

        assertThat(line.topic("space")).hasSize(1);
        assertThat(line.stories().values()).extracting(Story::position).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void a_forgotten_edition_is_deleted_everywhere() {
        Edition edition = edition("herald", "1", HARBOUR, ORBIT);
        line.publish(edition).forget(edition);

        assertThat(line.stories()).isEmpty();
        assertThat(line.memberships()).isEmpty();
        assertThat(line.clusters()).isEmpty();
    }

    @Test
    void a_copy_joins_the_cluster_of_what_it_copies() {
        line.publish(edition("herald", "1", HARBOUR)).publish(edition("courier", "9", HARBOUR));

        Map<String, Membership> memberships = line.memberships();
        assertThat(memberships.values()).extracting(Membership::cluster).containsOnly(cluster(memberships));
        assertThat(memberships.values())
                .extracting(Membership::relation)
                .containsExactly(Membership.Relation.LEAD, Membership.Relation.EXACT);
        assertThat(line.clusters().values()).singleElement().satisfies(cluster -> {
            assertThat(cluster.size()).isEqualTo(2);
            assertThat(cluster.publications()).isEqualTo(2);
        });
    }

    @Test
    void pools_do_not_see_each_other() {
        line.close();
        line = new Line(state.resolve("pools"), new Pools(List.of("a", "b"), Map.of("src-courier", "b")));

        line.publish(edition("herald", "1", HARBOUR)).publish(edition("courier", "9", HARBOUR));

        assertThat(line.clusters()).hasSize(2);
    }

    @Test
    void a_story_goes_to_the_channel_of_its_topic_with_its_first_membership() {
        line.channelExists("space").define(topic("space", "rocket"));

        line.publish(edition("herald", "1", HARBOUR, ORBIT));

        assertThat(line.topic("space")).singleElement().satisfies(published -> {
            assertThat(published.story().headline()).contains("Heron rocket");
            assertThat(published.story().topics())
                    .extracting(Story.TopicTag::because)
                    .containsExactly(List.of("rocket"));
            assertThat(published.membership().storyId())
                    .isEqualTo(published.story().id());
        });
    }

    @Test
    void a_topic_whose_channel_was_not_seen_yet_tags_but_does_not_stream() {
        line.define(topic("space", "rocket")).publish(edition("herald", "1", ORBIT));

        assertThat(line.stories().values())
                .singleElement()
                .satisfies(s -> assertThat(s.topics()).hasSize(1));
        assertThat(line.topic("space")).isEmpty();
    }

    @Test
    void a_topic_retired_while_stories_flow_gets_no_more_of_them() {
        line.channelExists("space").define(topic("space", "rocket"));
        line.publish(edition("herald", "1", ORBIT)).retire("space").publish(edition("herald", "2", ORBIT + " Update."));

        assertThat(line.topic("space")).extracting(TopicStory::story).hasSize(1);
        assertThat(line.stories()).hasSize(2);
    }

    @Test
    void a_definition_that_does_not_parse_disables_its_topic_and_nothing_else() {
        line.channelExists("space").channelExists("broken");
        line.define(topic("space", "rocket")).define(topic("broken", "rocket AND ("));
        line.produce(Line.CHANNELS.topics(), "garbage", "{not json".getBytes(StandardCharsets.UTF_8));

        line.publish(edition("herald", "1", ORBIT));

        assertThat(line.topic("space")).hasSize(1);
        assertThat(line.topic("broken")).isEmpty();
        assertThat(line.monitor().problems()).containsKey("broken");
    }

    @Test
    void what_cannot_be_read_becomes_a_dead_letter_and_the_next_edition_flows() {
        byte[] garbage = "{\"id\":".getBytes(StandardCharsets.UTF_8);
        line.produce(Line.CHANNELS.editions(), "e1", garbage).publish(edition("herald", "1", ORBIT));

        List<TestRecord<String, byte[]>> dead = line.records(Line.CHANNELS.deadLetters());
        assertThat(dead).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("e1");
            assertThat(letter.value()).isEqualTo(garbage);
            assertThat(headers(letter))
                    .containsEntry(DeadLetter.STAGE, "decode")
                    .containsEntry(DeadLetter.CHANNEL, "t.editions")
                    .containsEntry(DeadLetter.PARTITION, "0")
                    .containsEntry(DeadLetter.OFFSET, "0")
                    .containsKeys(DeadLetter.WHY, DeadLetter.REPLAY);
        });
        assertThat(line.stories()).hasSize(1);
    }

    @Test
    void a_record_without_a_key_becomes_a_dead_letter() {
        line.produce(Line.CHANNELS.editions(), null, new byte[] {1});

        assertThat(line.records(Line.CHANNELS.deadLetters())).hasSize(1);
    }

    @Test
    void a_story_already_cut_enters_at_the_tagger_and_keeps_its_id() {
        line.define(topic("space", "rocket")).publish(edition("herald", "1", ORBIT));
        Story cut = line.stories().values().iterator().next();
        Story given = Samples.given("opaque/id 7", cut);

        line.take(given).take(given);

        assertThat(line.records(Line.CHANNELS.stories()))
                .extracting(TestRecord::key)
                .containsExactly("opaque/id 7");
        assertThat(line.memberships().values()).extracting(Membership::of).contains(cut.id());
    }

    @Test
    void every_record_carries_cloud_events_headers() {
        line.publish(edition("herald", "1", HARBOUR));

        assertThat(line.records(Line.CHANNELS.stories()))
                .singleElement()
                .satisfies(record -> assertThat(headers(record))
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_type", "io.wiredesk.story")
                        .containsEntry("ce_source", "/wiredesk/enrich")
                        .containsEntry("content-type", "application/json"));
    }

    private static String id(Map<String, Story> stories, String words) {
        return stories.values().stream()
                .filter(story -> story.text().contains(words))
                .map(Story::id)
                .findFirst()
                .orElseThrow();
    }

    private static String cluster(Map<String, Membership> memberships) {
        return memberships.values().iterator().next().cluster();
    }

    private static Map<String, String> headers(TestRecord<String, byte[]> record) {
        return java.util.Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, h -> new String(h.value(), StandardCharsets.UTF_8)));
    }
}
