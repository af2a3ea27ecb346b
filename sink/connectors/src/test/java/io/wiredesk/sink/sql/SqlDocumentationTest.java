package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.cluster;
import static io.wiredesk.sink.sql.Samples.membership;
import static io.wiredesk.sink.sql.Samples.record;
import static io.wiredesk.sink.sql.Samples.storyRecord;
import static io.wiredesk.sink.sql.Samples.text;
import static io.wiredesk.sink.sql.Samples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of {@code docs/sql.md}, in its order, against a small store. */
class SqlDocumentationTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Sink sink;

    @BeforeEach
    void fill() {
        sink = Sink.into(folder.resolve("news.db"));
        sink.put(
                storyRecord("s1", "Rocket starts", 1),
                storyRecord("s2", "Rocket starts at dawn", 2),
                storyRecord("s3", "Parliament votes", 3),
                storyRecord("s4", "Forgotten", 4),
                tombstone(CHANNELS.stories(), "s4", 5),
                record(CHANNELS.memberships(), "s1", membership("s1", "c1", Relation.LEAD), 1),
                record(CHANNELS.memberships(), "s2", membership("s2", "c1", Relation.NEAR), 2),
                record(CHANNELS.clusters(), "c1", cluster("c1", "s1", 2, List.of("s1", "s2")), 1),
                record(CHANNELS.clusters(), "c2", cluster("c2", "s3", 1, List.of("s3")), 2),
                record(CHANNELS.sources(), "orbit", Samples.source("orbit"), 1),
                text(
                        CHANNELS.sources(),
                        "gone",
                        "{\"id\":\"gone\",\"kind\":\"feed\",\"lastPoll\":\"2025-07-31T09:30:00Z\",\"outcome\":\"stopped\","
                                + "\"failures\":0,\"editions\":0,\"refused\":0}",
                        2));
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void every_example_answers_as_it_says() throws IOException {
        List<List<Map<String, Object>>> answers = examples().map(sink::query).toList();
        assertThat(answers).hasSize(6);
        assertThat(answers.get(0)).extracting("headline").containsExactly("Rocket starts", "Parliament votes");
        assertThat(answers.get(1)).extracting("headline").containsOnly("Rocket starts", "Parliament votes");
        assertThat(answers.get(2)).extracting("headline").containsExactly("Rocket starts at dawn");
        assertThat(answers.get(3))
                .extracting("passage")
                .containsExactlyInAnyOrder(
                        "[Rocket] starts at [dawn]. The [rocket] rose at [dawn].",
                        "[Rocket] starts. The [rocket] rose at [dawn].",
                        "Parliament votes. The [rocket] rose at [dawn].");
        assertThat(answers.get(4)).extracting("id").containsExactly("gone");
        assertThat(answers.get(5)).containsExactly(Map.of("id", "s4", "version", 5));
    }

    private static Stream<String> examples() throws IOException {
        String page = Files.readString(projectRoot().resolve("docs/sql.md"));
        return SQL.matcher(page).results().map((MatchResult block) -> block.group(1));
    }

    private static Path projectRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(ancestor -> Files.exists(ancestor.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
