package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.link;
import static io.wiredesk.sink.sql.Samples.record;
import static io.wiredesk.sink.sql.Samples.story;
import static io.wiredesk.sink.sql.Samples.storyRecord;
import static io.wiredesk.sink.sql.Samples.tag;
import static io.wiredesk.sink.sql.Samples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionGuardTest {

    @TempDir
    Path folder;

    private Sink sink;

    @BeforeEach
    void open() {
        sink = Sink.into(folder.resolve("news.db"));
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void a_newer_record_replaces_the_row() {
        sink.put(storyRecord("s1", "Rocket waits", 1), storyRecord("s1", "Rocket starts", 2));
        assertThat(headline("s1")).isEqualTo("Rocket starts");
    }

    @Test
    void an_older_record_changes_nothing() {
        sink.put(storyRecord("s1", "Rocket starts", 2));
        sink.put(storyRecord("s1", "Rocket waits", 1));
        assertThat(headline("s1")).isEqualTo("Rocket starts");
    }

    @Test
    void the_same_version_changes_nothing() {
        sink.put(storyRecord("s1", "Rocket starts", 2));
        sink.put(record(CHANNELS.stories(), "s1", story("s1", "Other words", List.of(), List.of()), 2));
        assertThat(headline("s1")).isEqualTo("Rocket starts");
        assertThat(sink.query("SELECT * FROM story_link")).hasSize(1);
    }

    @Test
    void a_tombstone_keeps_older_records_out() {
        sink.put(tombstone(CHANNELS.stories(), "s1", 3));
        sink.put(storyRecord("s1", "Rocket starts", 2));
        assertThat(sink.row("SELECT id, headline, version, deleted FROM story"))
                .containsEntry("id", "s1")
                .containsEntry("headline", null)
                .containsEntry("version", 3)
                .containsEntry("deleted", 1);
    }

    @Test
    void a_newer_record_revives_a_deleted_row() {
        sink.put(tombstone(CHANNELS.stories(), "s1", 3), storyRecord("s1", "Rocket starts", 4));
        assertThat(sink.row("SELECT headline, deleted FROM story"))
                .containsEntry("headline", "Rocket starts")
                .containsEntry("deleted", 0);
    }

    @Test
    void links_and_topics_are_replaced_with_their_story() {
        sink.put(record(
                CHANNELS.stories(),
                "s1",
                story("s1", "One", List.of(link("https://a"), link("https://b")), List.of(tag("space"), tag("war"))),
                1));
        sink.put(record(
                CHANNELS.stories(), "s1", story("s1", "Two", List.of(link("https://c")), List.of(tag("war"))), 2));
        assertThat(sink.query("SELECT url FROM story_link")).containsExactly(Map.of("url", "https://c"));
        assertThat(sink.query("SELECT slug, rank FROM story_topic")).containsExactly(Map.of("slug", "war", "rank", 0));
    }

    @Test
    void an_older_story_does_not_touch_links_and_topics() {
        sink.put(storyRecord("s1", "Two", 2));
        sink.put(record(CHANNELS.stories(), "s1", story("s1", "One", List.of(link("https://a")), List.of()), 1));
        assertThat(sink.query("SELECT url FROM story_link")).containsExactly(Map.of("url", "https://example.org/s1"));
        assertThat(sink.query("SELECT slug FROM story_topic")).containsExactly(Map.of("slug", "space"));
    }

    @Test
    void nothing_of_a_deleted_story_is_left_in_any_column() throws Exception {
        sink.put(storyRecord("s1", "Secret headline", 1));
        sink.put(tombstone(CHANNELS.stories(), "s1", 2));
        assertThat(sink.content().toString()).doesNotContain("Secret", "rocket", "orbit", "agency");
        assertThat(sink.query("SELECT * FROM story_link")).isEmpty();
        assertThat(sink.query("SELECT * FROM story_topic")).isEmpty();
    }

    @Test
    void nothing_of_a_deleted_story_is_left_in_the_file() throws Exception {
        sink.put(storyRecord("other", "Kept", 0));
        sink.put(storyRecord("s1", "Clandestine 机密文件", 1));
        sink.put(tombstone(CHANNELS.stories(), "s1", 2));
        sink.close();
        assertNowhereInTheFile("clandestine", "机密", "密文");
    }

    @Test
    void nothing_of_a_story_that_was_edited_is_left_in_the_search_index() throws Exception {
        for (long i = 0; i < 300; i++) {
            sink.put(storyRecord("s" + i, "Clandestine" + i + " 机密文件", 2 * i));
            sink.put(storyRecord("s" + i, "Public" + i, 2 * i + 1));
        }
        sink.close();
        assertNowhereInTheFile("clandestine", "landes", "机密", "密文");
    }

    private void assertNowhereInTheFile(String... words) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String content =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (String word : words) {
                    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
                    assertThat(content.contains(new String(utf8, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)))
                            .as("%s in %s", word, file)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_version_is_the_offset_in_the_channel_whatever_transformations_did() {
        byte[] value = Json.bytes(story("s1", "Rerouted"));
        String channel = CHANNELS.stories().name();
        sink.put(new SinkRecord(
                "renamed", 0, null, "s1", null, value, 5, null, TimestampType.CREATE_TIME, List.of(), channel, 2, 41));
        assertThat(sink.row("SELECT version FROM story")).containsEntry("version", 41);
    }

    private @Nullable Object headline(String id) {
        return sink.row("SELECT headline FROM story WHERE id = '" + id + "'").get("headline");
    }
}
