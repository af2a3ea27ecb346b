package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values were computed apart from this code: an id that changes loses everything stored under it. */
class IdsTest {

    private static final String EDITION = "ecbe962a3da94ce83981878cdd900f24b";

    @Test
    void ids_never_change() {
        assertThat(Ids.edition("harbour-dispatch", "<2026-11-03.0042@mail.example>"))
                .isEqualTo(EDITION);
        assertThat(Ids.story(EDITION, "https://news.example/ferry", "Ferry returns", 0))
                .isEqualTo("seb36ecf93863c043484b365b7a2216bf");
        assertThat(Ids.story(EDITION, null, "Ferry returns", 0)).isEqualTo("s694e96facc934291facf7e60021ba3b5");
        assertThat(Ids.cluster("s1")).isEqualTo("c28641c966c3b2eac0c00dfaa11bec75c");
        assertThat(Ids.copyGroup("s1")).isEqualTo("g7d4162594c6e0cc837c5a4a485303c35");
    }

    @Test
    void content_hashes_never_change() {
        Edition.Body text = new Edition.Body("text/plain", "It is back.");
        Edition.Body html = new Edition.Body("text/html", "<p>It is back.</p>");

        assertThat(Ids.contentHash("Ferry returns", text, null)).isEqualTo("0199a272568b0a3b5bc90badcfca1548");
        assertThat(Ids.contentHash("Ferry returns", html, text)).isEqualTo("6ab000b62d7b1a701c2d04dc9bcd791b");
    }

    @Test
    void a_story_with_a_link_keeps_its_id_when_its_headline_is_edited() {
        assertThat(Ids.story(EDITION, "https://news.example/a", "Old words", 0))
                .isEqualTo(Ids.story(EDITION, "https://news.example/a", "New words", 0));
    }

    @Test
    void a_story_without_a_link_is_known_by_its_words_not_by_their_dress() {
        assertThat(Ids.story(EDITION, null, "Ferry returns – at last!", 0))
                .isEqualTo(Ids.story(EDITION, null, "  FERRY  returns: at last", 0));
    }

    @Test
    void equal_stories_of_one_edition_are_told_apart_by_their_ordinal() {
        assertThat(Ids.story(EDITION, null, "Quote of the day", 0))
                .isNotEqualTo(Ids.story(EDITION, null, "Quote of the day", 1));
    }

    @Test
    void a_headline_that_reads_like_a_link_is_not_that_link() {
        assertThat(Ids.storyKey(null, "https news example a")).isNotEqualTo(Ids.storyKey("https news example a", ""));
    }

    @Test
    void the_same_guid_in_two_publications_is_two_editions() {
        assertThat(Ids.edition("a", "1")).isNotEqualTo(Ids.edition("b", "1"));
    }

    @Test
    void parts_cannot_run_into_each_other() {
        assertThat(Ids.hash("ab", "c")).isNotEqualTo(Ids.hash("a", "bc"));
        assertThat(Ids.hash("ab")).isNotEqualTo(Ids.hash("a", "b")).isNotEqualTo(Ids.hash("ab", ""));
        assertThat(Ids.hash("1:a", "b")).isNotEqualTo(Ids.hash("1", "a1:b"));
    }

    @Test
    void a_cluster_and_a_copy_group_of_one_founder_share_nothing() {
        assertThat(Ids.cluster("s1").substring(1))
                .isNotEqualTo(Ids.copyGroup("s1").substring(1));
    }

    @Test
    void every_part_of_an_edition_counts_for_its_content_hash() {
        Edition.Body html = new Edition.Body("text/html", "x");
        Edition.Body text = new Edition.Body("text/plain", "x");
        Edition.Body empty = new Edition.Body("text/plain", "");

        assertThat(new String[] {
                    Ids.contentHash("t", html, null),
                    Ids.contentHash("u", html, null),
                    Ids.contentHash("t", text, null),
                    Ids.contentHash("t", html, text),
                    Ids.contentHash("t", html, html),
                    Ids.contentHash("t", html, empty)
                })
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "Ferry – RETURNS!,                   ferry returns",
        "'  100 km/h,  again ',              100 km h again",
        "ﬁnal ①,                             final 1",
        "Zeitungs\u00ADleser,                zeitungsleser",
        "\u2764\uFE0F news,                  news",
        "हिन्दी समाचार,                         हिन्दी समाचार",
        "Cafe\u0301,                    caf\u00e9",
        "東京・大阪,                            東京 大阪",
        "!?!,                                ''"
    })
    void normalised_keeps_words_only(String text, String words) {
        assertThat(Ids.normalised(text)).isEqualTo(words);
        assertThat(Ids.normalised(words)).as("a second time").isEqualTo(words);
    }

    @Test
    void normalised_is_what_these_expressions_say_of_every_character() {
        for (int start = 0; start <= Character.MAX_CODE_POINT; start += 64) {
            String text = IntStream.range(start, start + 64)
                    .mapToObj(c -> "A" + Character.toString(c))
                    .collect(Collectors.joining());
            String visible = text.replaceAll("[\\p{Cf}\\uFE00-\\uFE0F]+", "");
            String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);

            assertThat(Ids.normalised(text))
                    .isEqualTo(folded.replaceAll("[^\\p{L}\\p{N}\\p{Mn}\\p{Mc}]+", " ")
                            .strip());
        }
    }

    @Test
    void scripts_that_write_vowels_as_marks_keep_their_words_apart() {
        assertThat(Ids.normalised("कि")).isNotEqualTo(Ids.normalised("का"));
    }
}
