package io.wiredesk.deploy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Publication;
import io.wiredesk.schemas.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenStoriesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Story> stories = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void three_fields_are_enough() throws IOException {
        read("{\"id\":\"a\",\"headline\":\"Port closed\",\"text\":\"A storm & <more>.\"}");

        Story story = stories.getFirst();
        assertThat(story.id()).isEqualTo("a");
        assertThat(story.kind()).isEqualTo(Story.Kind.STORY);
        assertThat(story.publishedAt()).isEqualTo(NOW);
        assertThat(story.html()).isEqualTo("<p>A storm &amp; &lt;more&gt;.</p>");
        assertThat(story.publication()).isEqualTo(new Publication("", "", null));
        assertThat(story.links()).isEmpty();
    }

    @Test
    void what_else_is_known_is_kept_and_the_link_made_canonical() throws IOException {
        read("{\"id\":\"a\",\"headline\":\"H\",\"text\":\"T\",\"publication\":\"P\",\"language\":\"de\","
                + "\"publishedAt\":\"2026-02-01T00:00:00Z\",\"url\":\"http://Example.org/a?utm_source=x\"}");

        Story story = stories.getFirst();
        assertThat(story.publication().id()).isEqualTo("P");
        assertThat(story.language()).isEqualTo("de");
        assertThat(story.publishedAt()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(story.url()).isEqualTo("https://example.org/a");
        assertThat(story.links())
                .containsExactly(new Story.Link("https://example.org/a", "http://Example.org/a?utm_source=x", ""));
    }

    @Test
    void a_headline_or_a_text_is_enough_and_more_fields_do_not_matter() throws IOException {
        read("{\"id\":\"a\",\"headline\":\"H\",\"more\":[1]}\n{\"id\":\"b\",\"text\":\"T\"}");

        assertThat(stories).extracting(Story::headline).containsExactly("H", "");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_line_that_is_no_story_is_named_and_the_rest_goes_on() throws IOException {
        read("""
                {"id":"a","headline":"H"}
                {"id":"b","headline":

                [1]
                {"headline":"H"}
                {"id":"c"}
                {"id":"d","headline":"H","publishedAt":"yesterday"}
                {"id":"e","headline":"H"}""");

        assertThat(stories).extracting(Story::id).containsExactly("a", "e");
        assertThat(refused)
                .satisfiesExactly(
                        second -> assertThat(second).startsWith("2: not a JSON object"),
                        fourth -> assertThat(fourth).startsWith("4: not a JSON object"),
                        fifth -> assertThat(fifth).isEqualTo("5: no \"id\""),
                        sixth -> assertThat(sixth).isEqualTo("6: neither \"headline\" nor \"text\""),
                        seventh -> assertThat(seventh).startsWith("7: not a JSON object"));
    }

    @Test
    void half_a_character_which_json_can_escape_is_no_reason_to_fail() throws IOException {
        read("{\"id\":\"a\",\"headline\":\"cut off \\ud83d\",\"text\":\"\\ude00 and on\"}");

        assertThat(io.wiredesk.schemas.Json.bytes(stories.getFirst())).isNotEmpty();
    }

    @Test
    void nothing_gives_nothing() throws IOException {
        read("");
        read("\n \n");

        assertThat(stories).isEmpty();
        assertThat(refused).isEmpty();
    }

    private void read(String lines) throws IOException {
        GivenStories.read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                NOW,
                stories::add,
                (number, why) -> refused.add(number + ": " + why));
    }
}
