package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final String GERMAN =
            "Die Fähre lief vor Sonnenaufgang auf eine Sandbank auf, und vierzig Fahrgäste warteten drei Stunden.";
    private static final String ENGLISH = "You get this letter because you signed up for it on our site.";

    static Stream<Arguments> sentences() throws IOException {
        try (InputStream in = LanguagesTest.class.getResourceAsStream("languages.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void twenty_words_say_their_language(String language, String words) {
        assertThat(detected(words)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Read more",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "🎉🎉🎉 ✅ ✅ 🎉🎉🎉 ✅ ✅ 🎉🎉🎉 ✅ ✅",
                "Pelagic Orbital Heron Spaceline Velden Okafor Falk Aurelia",
                "GET /index.html HTTP/1.1 200 OK foo=bar&baz=42 npm install --save-dev x"
            })
    void where_words_do_not_say_it_no_language_is_given(String words) {
        assertThat(detected(words)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "en_us, en-US",
        "EN-GB, en-GB",
        "zh-hans-cn, zh-Hans-CN",
        "de_DE.UTF-8, de-DE",
        "'fr, en', fr",
        "iw, he",
        "tlh, tlh"
    })
    void what_is_stated_is_kept_in_one_spelling(String stated, String tag) {
        assertThat(Languages.of(stated, blocks(ENGLISH))).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "und", "english", "x-default", "-", "12"})
    void what_states_no_language_is_not_kept(String stated) {
        assertThat(Languages.of(stated, blocks(GERMAN))).isEqualTo("de");
    }

    @Test
    void small_print_in_another_language_does_not_decide() {
        String[] letter = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> GERMAN),
                        IntStream.range(0, 5).mapToObj(i -> ENGLISH))
                .toArray(String[]::new);

        assertThat(detected(letter)).isEqualTo("de");
    }

    @Test
    void a_page_of_buttons_around_it_does_not_decide() {
        String[] letter = Stream.concat(Stream.generate(() -> "Read on").limit(200), Stream.of(GERMAN))
                .toArray(String[]::new);

        assertThat(detected(letter)).isEqualTo("de");
    }

    @Test
    void all_pieces_of_an_edition_have_its_language() {
        Split split = EditionSplitter.split(Editions.stating(null, Editions.html("", "<p>" + GERMAN + "</p>")));

        assertThat(split.pieces())
                .allSatisfy(piece -> assertThat(piece.language()).isEqualTo("de"));
    }

    private static @Nullable String detected(String... paragraphs) {
        return Languages.of(null, blocks(paragraphs));
    }

    private static List<Block> blocks(String... paragraphs) {
        return Blocks.read("text/html", "<p>" + String.join("</p><p>", paragraphs) + "</p>")
                .list();
    }
}
