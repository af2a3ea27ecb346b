package io.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters that prove one, edits, time and restarts, as whoever reads the channels sees them. */
class MergesInTheStreamTest {

    private static final String FERRY = "Lindholm ferry aground";
    private static final String CAPTAIN = "Lindholm captain Okoye questioned";
    private static final String BOTH = "Okoye, captain of Lindholm ferry aground, questioned";
    private static final String BAKERY = "Oldest bakery in Marstad closes after two centuries";

    @TempDir
    private Path state;

    private Line line;

    @BeforeEach
    void start() {
        line = new Line(state.resolve("0"));
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void a_telling_that_unites_two_clusters_moves_the_younger_and_leaves_a_tombstone() {
        take("ferry", FERRY).take(told("captain", CAPTAIN)).take(told("okoye", "Captain Okoye of Lindholm questioned"));
        assertThat(line.clusters()).hasSize(2);
        line.memberships();

        line.take(told("both", BOTH));

        assertThat(keys(line.records(Line.CHANNELS.memberships()))).containsExactly("both", "captain", "okoye");
        assertThat(said(line.records(Line.CHANNELS.clusters())))
                .containsExactly(Ids.cluster("ferry") + " of 4", Ids.cluster("captain") + " gone");
    }

    @Test
    void the_older_cluster_survives_the_larger_one() {
        take("ferry", FERRY);
        for (int i = 0; i < 5; i++) {
            take("captain" + i, CAPTAIN + " again".repeat(i % 2));
        }

        line.take(told("both", BOTH));

        Map<String, Cluster> clusters = line.clusters();
        assertThat(clusters).containsOnlyKeys(Ids.cluster("ferry"));
        assertThat(clusters.values()).extracting(Cluster::lead).containsExactly("ferry");
        Map<String, Membership> memberships = line.memberships();
        assertThat(memberships.values()).extracting(Membership::cluster).containsOnly(Ids.cluster("ferry"));
        assertThat(memberships.values())
                .filteredOn(membership -> membership.relation() == Relation.LEAD)
                .extracting(Membership::storyId)
                .containsExactly("ferry");
    }

    @Test
    void what_a_telling_united_stays_united_when_it_is_edited_or_taken_back() {
        take("ferry", FERRY).take(told("captain", CAPTAIN)).take(told("both", BOTH));

        line.take(told("both", BAKERY));

        assertThat(line.clusters().get(Ids.cluster("ferry")))
                .extracting(Cluster::members)
                .isEqualTo(List.of("ferry", "captain"));
        assertThat(line.memberships().get("both"))
                .extracting(Membership::cluster, Membership::relation)
                .containsExactly(Ids.cluster("both#1"), Relation.LEAD);

        line.takeBack(told("ferry", FERRY));

        assertThat(line.memberships()).containsOnlyKeys("captain", "both");
        assertThat(line.clusters().get(Ids.cluster("ferry")))
                .as("the id lives on without its founder")
                .extracting(Cluster::lead, Cluster::size)
                .containsExactly("captain", 1);
    }

    @Test
    void an_edited_story_moves_to_what_it_tells_now_and_what_it_leaves_empty_is_gone() {
        take("ferry", FERRY).take(told("bakery", BAKERY)).take(told("draft", "Chess final postponed by heavy rain"));
        assertThat(line.clusters()).hasSize(3);
        line.memberships();

        line.take(told("draft", FERRY + " off Orrin"));

        assertThat(keys(line.records(Line.CHANNELS.memberships()))).containsExactly("draft");
        assertThat(said(line.records(Line.CHANNELS.clusters())))
                .containsExactly(Ids.cluster("ferry") + " of 2", Ids.cluster("draft") + " gone");

        line.take(told("draft", BAKERY + " of baking"));

        assertThat(said(line.records(Line.CHANNELS.clusters())))
                .containsExactly(Ids.cluster("ferry") + " of 1", Ids.cluster("bakery") + " of 2");
    }

    @Test
    void what_is_forgotten_with_time_is_told_to_no_one() {
        take("ferry", FERRY).take(told("captain", CAPTAIN));
        Map<String, Membership> memberships = line.memberships();
        Map<String, Cluster> clusters = line.clusters();

        line.pause(Duration.ofDays(16));
        take("bakery", BAKERY).take(told("both", BOTH));

        assertThat(keys(line.records(Line.CHANNELS.memberships()))).containsExactly("bakery", "both");
        assertThat(said(line.records(Line.CHANNELS.clusters())))
                .as("it meets nothing it could unite")
                .containsExactly(Ids.cluster("bakery") + " of 1", Ids.cluster("both") + " of 1");
        assertThat(line.memberships()).containsAllEntriesOf(memberships);
        assertThat(line.clusters()).containsAllEntriesOf(clusters);
    }

    @Test
    void a_story_taken_back_after_it_was_forgotten_is_deleted_all_the_same() {
        take("ferry", FERRY);
        line.pause(Duration.ofDays(16));
        take("bakery", BAKERY);

        line.takeBack(told("ferry", FERRY));

        assertThat(line.stories()).containsOnlyKeys("bakery");
        assertThat(line.memberships()).containsOnlyKeys("bakery");
    }

    @Test
    void pools_unite_nothing_across() {
        line.close();
        line = new Line(state.resolve("pools"), new Pools(List.of("a", "b"), Map.of("press-captain", "b")));

        take("ferry", FERRY).take(told("captain", CAPTAIN)).take(told("both", BOTH));

        assertThat(line.clusters().values()).extracting(Cluster::size).containsExactly(2, 1);
    }

    @Test
    void an_instance_that_takes_over_says_what_the_first_would_have_said() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String ship = " " + "bdfgkl".charAt(i) + "oramu";
            stories.add(told("ferry" + i, ship + " ferry aground"));
            stories.add(told("captain" + i, ship + " captain questioned twice"));
            stories.add(told("both" + i, "Captain of" + ship + " ferry aground questioned twice"));
            stories.add(told("captain" + i, BAKERY + ship.repeat(i % 3)));
        }
        List<String> said = new ArrayList<>();
        stories.forEach(story -> said.addAll(saidOf(line.take(story))));

        List<String> saidByOthers = new ArrayList<>();
        Line other = new Line(state.resolve("other"));
        for (Story story : stories) {
            saidByOthers.addAll(saidOf(other.take(story)));
            other = other.takenOver(state.resolve("after-" + saidByOthers.size()));
        }
        other.close();

        assertThat(said).anyMatch(record -> record.endsWith(" null"));
        assertThat(saidByOthers).isEqualTo(said);
    }

    private Line take(String id, String headline) {
        return line.take(told(id, headline));
    }

    /** By a publication of its own, now. */
    private Story told(String id, String headline) {
        String press = "press-" + id;
        return new Story(
                id,
                new Story.EditionRef("of-" + id, "", null, -1, -1),
                new Publication(press, press, null),
                0,
                Story.Kind.STORY,
                null,
                headline,
                "",
                "",
                null,
                List.of(),
                null,
                null,
                line.now(),
                "en",
                List.of(),
                "already cut",
                0);
    }

    private static List<String> keys(List<TestRecord<String, byte[]>> records) {
        return records.stream().map(TestRecord::key).toList();
    }

    private static List<String> said(List<TestRecord<String, byte[]>> clusters) {
        return clusters.stream()
                .map(record -> record.key()
                        + (record.value() == null
                                ? " gone"
                                : " of "
                                        + Json.read(record.value(), Cluster.class)
                                                .size()))
                .toList();
    }

    private static List<String> saidOf(Line line) {
        List<TestRecord<String, byte[]>> all = new ArrayList<>(line.records(Line.CHANNELS.memberships()));
        all.addAll(line.records(Line.CHANNELS.clusters()));
        return all.stream()
                .map(record -> record.key() + " "
                        + (record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8)))
                .toList();
    }
}
