package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as the SQL sink leaves it, asked for its stories, clusters and editions. */
class ExplainTest {

    private static final List<String> MIGRATIONS = List.of(
            "V1__stories", "V2__source_health", "V3__desk", "V4__cluster_topics", "V5__warnings", "V6__independent");

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws SQLException, IOException {
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement statement = store.createStatement()) {
            for (String migration : MIGRATIONS) {
                statement.executeUpdate(resource("/wiredesk/sql/sqlite/" + migration + ".sql"));
            }
            statement.executeUpdate(
                    story("s1", "Orbit", "08:00", "River rises", "Some 60,000 homes are without power."));
            statement.executeUpdate(story(
                    "s2",
                    "Quayside",
                    "09:00",
                    "Flood",
                    "By now 65,000 homes are without power. Schools stay closed until the water is gone."));
            statement.executeUpdate("INSERT INTO membership VALUES"
                    + " ('s1', 'c1', 'g1', NULL, 'lead', 1, '[]', 1, 0),"
                    + " ('s2', 'c1', 'g2', 's1', 'same-event', 0.42, '[\"tells of the same: homes, power\"]', 2, 0)");
            statement.executeUpdate("INSERT INTO cluster (id, lead, size, publications, independent, members, topics,"
                    + " first_seen, last_seen, version) VALUES ('c1', 's1', 3, 3, 2, '[\"s1\",\"s2\"]', '[\"weather\"]',"
                    + " '2026-11-03T08:00:00.000Z', '2026-11-03T09:00:00.000Z', 1)");
        }
    }

    @Test
    void a_story_shows_where_it_is_from_what_it_matched_and_why() {
        CommandRun run = explain("s2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("headline     Flood")
                .contains("e-s2 Letter of Quayside, item 3 under In brief, kept in partition 1 at offset 7")
                .contains("cut          own heading")
                .contains("c1, 3 tellings by 3 publications, 2 in words of their own")
                .contains("same-event, 0.42, with s1 (Orbit)")
                .contains("tells of the same: homes, power")
                .contains("> 2026-11-03T09:00:00Z  s2  Quayside")
                .contains("differs: 65,000 homes, but 60,000 homes in s1 (Orbit)")
                .contains("new: Schools stay closed until the water is gone.");
    }

    @Test
    void a_cluster_shows_all_its_tellings_and_how_many_are_not_listed() {
        assertThat(explain("c1").out())
                .contains("cluster  c1, 3 tellings by 3 publications")
                .contains("> 2026-11-03T08:00:00Z  s1  Orbit")
                .contains("  2026-11-03T09:00:00Z  s2  Quayside")
                .contains("1 further telling not listed");
    }

    @Test
    void an_edition_shows_what_became_of_its_stories() {
        assertThat(explain("e-s2").out())
                .contains("Letter of Quayside")
                .contains("  s2")
                .contains("same-event, 0.42, with s1: tells of the same: homes, power")
                .contains("in cluster c1");
    }

    @Test
    void programs_get_the_records_and_what_each_telling_adds() throws IOException {
        JsonNode json = Json.MAPPER.readTree(CommandRun.of("explain", "s2", "--json", "--store", store().toString())
                .out());

        assertThat(json.at("/membership/of").asText()).isEqualTo("s1");
        assertThat(json.at("/cluster/independent").asInt()).isEqualTo(2);
        assertThat(json.at("/timeline/0/adds").isMissingNode()).isTrue();
        assertThat(json.at("/timeline/1/adds/differences/0/there").asText()).isEqualTo("60,000 homes");
    }

    @Test
    void what_is_not_there_is_said_with_where_ids_are_found() {
        CommandRun run = explain("nothing");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("no story, cluster or edition nothing").contains("What it is called");
    }

    @Test
    void a_store_that_is_not_there_is_said_with_what_makes_one() {
        CommandRun run = CommandRun.of(
                "explain", "s1", "--store", folder.resolve("none.db").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("none.db").contains("wiredesk run");
    }

    private CommandRun explain(String id) {
        return CommandRun.of("explain", id, "--store", store().toString());
    }

    private Path store() {
        return folder.resolve("news.db");
    }

    private static String story(String id, String publication, String time, String headline, String text) {
        return ("INSERT INTO story (id, edition_id, edition_title, edition_partition, edition_offset, publication_id,"
                        + " publication_title, position, kind, section, headline, text, html, published_at, language, cut,"
                        + " topics_version, version) VALUES ('%1$s', 'e-%1$s', 'Letter of %2$s', 1, 7, '%2$s', '%2$s', 2,"
                        + " 'story', 'In brief', '%4$s', '%5$s', '', '2026-11-03T%3$s:00.000Z', 'en', 'own heading', 0, 1)")
                .formatted(id, publication, time, headline, text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ExplainTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
