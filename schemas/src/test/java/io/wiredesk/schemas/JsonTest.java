package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final Membership LEAD = Samples.minimal(Membership.class);

    @ParameterizedTest
    @ValueSource(
            classes = {
                Edition.class,
                Story.class,
                Membership.class,
                Cluster.class,
                TopicStory.class,
                NewsTopic.class,
                SourceDefinition.class,
                SourceStatus.class
            })
    void what_is_written_reads_back_equal(Class<?> type) {
        assertThat(Json.read(Json.bytes(Samples.filled(type)), type)).isEqualTo(Samples.filled(type));
        assertThat(Json.read(Json.bytes(Samples.minimal(type)), type)).isEqualTo(Samples.minimal(type));
    }

    @Test
    void instants_are_iso_8601_in_utc_and_durations_iso_8601() {
        assertThat(Json.line(Instant.parse("2026-11-03T09:30:00+01:00"))).isEqualTo("\"2026-11-03T08:30:00Z\"");
        assertThat(Json.line(Duration.ofDays(7))).isEqualTo("\"PT168H\"");
    }

    @Test
    void what_is_unknown_is_absent_not_null() {
        assertThat(Json.line(LEAD)).doesNotContain("null").doesNotContain("\"of\"");
    }

    @Test
    void a_line_is_one_line() {
        Membership twoLines = new Membership("s1", "c1", "g1", null, Membership.Relation.LEAD, 1, List.of("one\ntwo"));
        assertThat(Json.line(twoLines)).doesNotContain("\n");
    }

    @Test
    void bytes_are_utf_8() {
        assertThat(Json.bytes("Zürich 東京")).isEqualTo("\"Zürich 東京\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void properties_of_a_newer_writer_are_ignored() {
        String newer = Json.line(LEAD).replaceFirst("}$", ",\"sentiment\":{\"joy\":[1]}}");
        assertThat(read(newer, Membership.class)).isEqualTo(LEAD);
    }

    @Test
    void a_required_component_must_be_there() {
        assertThatThrownBy(() -> read(Json.line(LEAD).replace("\"storyId\":", "\"story\":"), Membership.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("not a valid Membership: cannot read storyId");
        assertThatThrownBy(() ->
                        read(Json.line(LEAD).replaceFirst("\"score\":[^,}]+", "\"score\":null"), Membership.class))
                .hasMessage("not a valid Membership: cannot read score");
        assertThatThrownBy(() ->
                        read(Json.line(LEAD).replaceFirst("\"because\":\\[]", "\"because\":null"), Membership.class))
                .hasMessage("not a valid Membership: cannot read because");
    }

    @Test
    void a_fault_deep_inside_is_named_by_its_path() {
        String story = Json.line(Samples.filled(Story.class)).replace("\"score\":0.75", "\"score\":\"much\"");
        assertThatThrownBy(() -> read(story, Story.class)).hasMessage("not a valid Story: cannot read topics[0].score");
    }

    @Test
    void broken_json_is_named_by_its_place() {
        assertThatThrownBy(() -> read("{\"storyId\":\n nonsense}", Membership.class))
                .hasMessageStartingWith("not a valid Membership: ")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("", Membership.class)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_word_null_is_no_record_and_no_tombstone() {
        assertThatThrownBy(() -> read("null", Membership.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("not a valid Membership");
    }

    @Test
    void what_follows_a_record_is_an_error() {
        assertThatThrownBy(() -> read(Json.line(LEAD) + "{}", Membership.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void errors_quote_no_content() {
        String secret = "hush-hush";
        String definition = Json.line(Samples.filled(SourceDefinition.class));

        assertQuotesNot(secret, () -> read(secret, SourceDefinition.class));
        assertQuotesNot(secret, () -> read("{\"location\":\"" + secret + "\",", SourceDefinition.class));
        assertQuotesNot(secret, () -> read("\"" + secret + "\"", SourceDefinition.class));
        assertQuotesNot(
                secret, () -> read(definition.replace("\"feed\"", "\"" + secret + "\""), SourceDefinition.class));
        assertQuotesNot(
                secret,
                () -> read(
                        definition.replaceFirst("\"options\":\\{", "\"options\":{\"" + secret + "\":[],"),
                        SourceDefinition.class));
        assertQuotesNot(
                secret,
                () -> read(
                        Json.line(Samples.filled(SourceStatus.class))
                                .replaceFirst("\"lastPoll\":\"[^\"]+\"", "\"lastPoll\":\"" + secret + "\""),
                        SourceStatus.class));
    }

    @Test
    void deeply_nested_json_is_an_error_like_any_other() {
        String deep = "{\"options\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> read(deep, SourceDefinition.class)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> read("{\"new\":" + "[".repeat(100_000), SourceDefinition.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static void assertQuotesNot(String secret, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(UncheckedIOException.class).satisfies(e -> {
            StringWriter everything = new StringWriter();
            e.printStackTrace(new PrintWriter(everything));
            assertThat(everything.toString()).doesNotContain(secret);
        });
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
