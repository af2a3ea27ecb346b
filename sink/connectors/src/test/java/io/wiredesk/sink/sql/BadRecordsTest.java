package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.link;
import static io.wiredesk.sink.sql.Samples.raw;
import static io.wiredesk.sink.sql.Samples.record;
import static io.wiredesk.sink.sql.Samples.story;
import static io.wiredesk.sink.sql.Samples.storyRecord;
import static io.wiredesk.sink.sql.Samples.tag;
import static io.wiredesk.sink.sql.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRecordsTest {

    private static final Story TWICE_THE_SAME_TOPIC =
            story("bad", "Secret", List.of(link("https://a")), List.of(tag("space"), tag("space")));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("news.db");
    }

    static Stream<Arguments> badRecords() {
        String good = Json.line(story("bad", "Secret"));
        return Stream.of(
                Arguments.of("no JSON", "Secret{", "not a valid Story"),
                Arguments.of("another shape", "{\"id\":\"bad\"}", "not a valid Story"),
                Arguments.of("null", "null", "not a valid Story"),
                Arguments.of("nested for ever", "[".repeat(100_000), "not a valid Story"),
                Arguments.of("a date that is none", good.replace("2025-07-31T", "SecretT"), "cannot read publishedAt"),
                Arguments.of("a date that would not sort", good.replace("2025-", "+12025-"), "not a valid Story"),
                Arguments.of("no headline", good.replace("\"headline\":", "\"head\":"), "cannot read headline"),
                Arguments.of(
                        "no edition title",
                        good.replace("\"title\":\"The Morning Orbit, 31 July\",", ""),
                        "cannot read edition.title"),
                Arguments.of(
                        "a link without words", good.replace(",\"text\":\"Read on\"", ""), "cannot read links[0].text"),
                Arguments.of(
                        "another's id", good.replace("\"id\":\"bad\"", "\"id\":\"Secret\""), "not the record's key"),
                Arguments.of("a constraint broken", Json.line(TWICE_THE_SAME_TOPIC), "SQLITE_CONSTRAINT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRecords")
    void a_bad_record_goes_to_the_dead_letters_and_the_others_are_stored(String what, String json, String why) {
        SinkRecord bad = text(CHANNELS.stories(), "bad", json, 17);
        try (Sink sink = Sink.into(file)) {
            sink.put(storyRecord("s1", "Before", 16), bad, storyRecord("s2", "After", 18));
            assertThat(sink.query("SELECT headline FROM story ORDER BY id"))
                    .containsExactly(Map.of("headline", "Before"), Map.of("headline", "After"));
            assertThat(sink.worker.deadLetters).singleElement().satisfies(letter -> {
                assertThat(letter.record()).isSameAs(bad);
                assertThat(letter.why())
                        .hasMessageContaining("wiredesk.stories-0@17")
                        .hasMessageContaining(why)
                        .hasNoCause();
                assertThat(letter.why().getMessage()).doesNotContain("Secret");
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRecords")
    void without_dead_letters_the_task_fails_and_names_the_record(String what, String json, String why) {
        try (Sink sink = Sink.withoutDeadLetters(file)) {
            assertThatThrownBy(() -> sink.put(text(CHANNELS.stories(), "bad", json, 17)))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("wiredesk.stories-0@17")
                    .hasMessageContaining(why)
                    .hasMessageContaining("errors.deadletterqueue.topic.name")
                    .hasNoCause()
                    .message()
                    .doesNotContain("Secret");
            assertThat(sink.query("SELECT * FROM story")).isEmpty();
        }
    }

    @Test
    void a_record_without_a_key_goes_to_the_dead_letters() {
        try (Sink sink = Sink.into(file)) {
            sink.put(raw(CHANNELS.stories(), null, Json.bytes(story("s1", "x")), 1));
            sink.put(raw(CHANNELS.stories(), null, null, 2));
            assertThat(sink.worker.deadLetters)
                    .extracting(letter -> letter.why().getMessage())
                    .containsExactly("wiredesk.stories-0@1: has no key", "wiredesk.stories-0@2: has no key");
        }
    }

    @Test
    void several_culprits_in_a_thousand_are_all_found() {
        List<SinkRecord> batch = new ArrayList<>(LongStream.range(0, 1000)
                .mapToObj(offset -> storyRecord("s" + offset, "Headline", offset))
                .toList());
        for (int place : List.of(0, 1, 499, 998, 999)) {
            batch.set(place, record(CHANNELS.stories(), "bad", TWICE_THE_SAME_TOPIC, place));
        }
        try (Sink sink = Sink.into(file, Map.of("sql.batch.size", "1000"))) {
            sink.put(batch);
            assertThat(sink.row("SELECT count(*) AS n FROM story")).containsEntry("n", 995);
            assertThat(sink.worker.deadLetters)
                    .extracting(letter -> letter.record().kafkaOffset())
                    .containsExactly(0L, 1L, 499L, 998L, 999L);
        }
    }

    @Test
    void strings_are_as_good_as_bytes() {
        try (Sink sink = Sink.into(file)) {
            byte[] key = "s2".getBytes(StandardCharsets.UTF_8);
            sink.put(
                    raw(CHANNELS.stories(), "s1", Json.line(story("s1", "Grüße")), 1),
                    raw(CHANNELS.stories(), key, Json.bytes(story("s2", "Grüße")), 2));
            assertThat(sink.query("SELECT DISTINCT headline FROM story")).containsExactly(Map.of("headline", "Grüße"));
        }
    }

    @Test
    void a_wrong_converter_is_a_fault_of_the_connector_not_of_every_record() {
        try (Sink sink = Sink.into(file)) {
            assertThatThrownBy(() -> sink.put(raw(CHANNELS.stories(), "s1", Map.of("id", "Secret"), 1)))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("value.converter=org.apache.kafka.connect.converters.ByteArrayConverter")
                    .hasMessageNotContaining("Secret");
            assertThat(sink.worker.deadLetters).isEmpty();
        }
    }

    @Test
    void a_channel_without_a_table_is_refused() {
        try (Sink sink = Sink.into(file)) {
            assertThatThrownBy(() -> sink.put(raw(CHANNELS.deadLetters(), "x", null, 1)))
                    .hasMessageContaining("no table for this channel");
            assertThatThrownBy(() -> sink.put(raw(new Channels("other.", 1).stories(), "x", null, 1)))
                    .hasMessageContaining("other.stories-0@1");
        }
    }
}
