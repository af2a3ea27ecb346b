package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wiredesk.sink.desk.testing.StoreWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type, and what is found. */
class SearchTest {

    @TempDir
    Path folder;

    private StoreWriter writer;
    private Store store;

    @BeforeEach
    void open() {
        writer = StoreWriter.at(folder.resolve("news.db"));
        store = Stores.open("jdbc:sqlite:" + folder.resolve("news.db"));
        writer.put(
                story("rocket", 1, "Rocket starts", "The rockets of the agency rose at dawn."),
                story("salad", 2, "Salad", "A salad of rocket, they say, is not for the spaceport."),
                story("cafe", 3, "Café Münster", "Das Café am Münster schließt; don't ask why. C++ stays."),
                story("beijing", 4, "新闻发布会在北京举行", "航天局周二在北京发布OpenAI新模型,火箭将于明天升空。"),
                story("tokyo", 5, "ロケット打ち上げ", "宇宙航空研究開発機構はロケットを打ち上げた。"),
                story("seoul", 6, "누리호 발사", "한국의 로켓이 발사되었다."),
                story("bangkok", 7, "จรวด", "องค์การอวกาศปล่อยจรวดแล้ว"),
                story("moscow", 8, "Ракета", "Ракета поднялась на рассвете."));
    }

    @AfterEach
    void close() {
        store.close();
        writer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "rocket               | rocket,salad",
                "ROCKET               | rocket,salad",
                "rocket dawn          | rocket",
                "dawn rocket          | rocket",
                "rock                 | rocket,salad",
                "roc                  | ",
                "\"rocket\"           | rocket,salad",
                "\"rock\"             | ",
                "\"at dawn\"          | rocket",
                "\"dawn at\"          | ",
                "\"at dawn            | rocket",
                "„at dawn“            | rocket",
                "cafe munster         | cafe",
                "café                 | cafe",
                "don't                | cafe",
                "c++                  | cafe",
                "rocket OR tomato     | ",
                "NOT dawn             | ",
                "ракета               | moscow",
                "发布                 | beijing",
                "北京                 | beijing",
                "升空                 | beijing",
                "发布会               | beijing",
                "北                   | beijing",
                "openai               | beijing",
                "openai 火箭          | beijing",
                "京北                 | ",
                "ロケット             | tokyo",
                "宇宙                 | tokyo",
                "로켓                 | seoul",
                "จรวด                 | bangkok",
            })
    void words_as_people_type_them(String words, String expected) {
        assertThat(found(words)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    }

    @Test
    void a_word_in_the_headline_counts_more() {
        assertThat(found("rocket")).containsExactly("rocket", "salad");
    }

    @Test
    void an_edited_story_is_found_by_its_new_words_only() {
        writer.put(story("rocket", 1, "Balloon starts", "发射气球"));
        assertThat(found("dawn")).isEmpty();
        assertThat(found("balloon")).containsExactly("rocket");
        assertThat(found("气球")).containsExactly("rocket");
        writer.put(story("rocket", 1, "Balloon lands", "."));
        assertThat(found("气球")).isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\"",
                "\"\"",
                "\"\"\"",
                "'",
                "*",
                "rocket*",
                "*rocket",
                "^rocket",
                "NEAR(rocket dawn, 5)",
                "NEAR",
                "AND",
                "OR OR",
                "headline:rocket",
                ":",
                "-rocket",
                "- - -",
                "+",
                "(rocket",
                ")",
                "{headline text}: rocket",
                "rocket\0dawn",
                "\0",
                "🚀",
                "👩‍🚀 🚀",
                "\uD83D",
                "\uDC00rocket",
                "\uE000\uE001\uE002",
                "\uFFFF\uFFFE",
                "%",
                "_",
                "'; DROP TABLE story; --",
                "ﷺ",
                "́́́",
                "新*",
                "\"新",
                "新\"闻",
                "  ",
                "a".repeat(10_000),
                "新".repeat(10_000),
                "rocket ".repeat(2_000),
                "\"".repeat(10_000),
                "( ".repeat(5_000),
                "a OR ".repeat(2_000),
                Stream.iterate(0, i -> i + 1).limit(3_000).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_can_break_it(String words) {
        assertThatCode(() -> store.search(words, Paging.first(10))).doesNotThrowAnyException();
        assertThat(found("rocket")).hasSize(2);
    }

    @Test
    void the_passage_shows_where_the_words_stand() {
        assertThat(store.search("spaceport", Paging.first(1)).items().getFirst().passage())
                .containsExactly(
                        new Hit.Piece("A salad of rocket, they say, is not for the ", false),
                        new Hit.Piece("spaceport", true),
                        new Hit.Piece(".", false));
        assertThat(store.search("北京", Paging.first(1)).items().getFirst().passage())
                .containsExactly(
                        new Hit.Piece("航天局周二在", false),
                        new Hit.Piece("北京", true),
                        new Hit.Piece("发布OpenAI新模型,火箭将于明天升空。", false));
    }

    @Test
    void a_long_text_is_cut_around_the_words() {
        writer.put(
                story("long", 9, "Long", "word ".repeat(500) + "needle " + "word ".repeat(500)),
                story("lang", 9, "长", "字".repeat(500) + "针" + "𠀀".repeat(500)));
        assertThat(text("needle"))
                .startsWith("…word")
                .contains("needle")
                .endsWith("word…")
                .hasSizeLessThan(200);
        assertThat(text("针")).startsWith("…字").contains("针").endsWith("𠀀…").hasSizeLessThan(200);
    }

    @Test
    void marks_in_the_text_itself_are_text() {
        String marks = "before \uE000 \uE001 needle \uE002 \uE003 [b] <b> \uE000x\uE001";
        writer.put(story("marks", 9, "Marks", marks));
        List<Hit.Piece> passage =
                store.search("needle", Paging.first(1)).items().getFirst().passage();
        assertThat(passage.stream().map(Hit.Piece::text).collect(Collectors.joining()))
                .isEqualTo(marks);
        assertThat(passage.stream().filter(Hit.Piece::matched).map(Hit.Piece::text))
                .containsExactly("needle");
    }

    @Test
    void pages_follow_each_other_through_more_than_is_weighed_at_once() {
        int many = Search.WINDOW + 500;
        writer.inTransaction(() -> {
            for (int i = 0; i < many; i++) {
                writer.put(story("n" + i, i, i % 7 == 0 ? "Needle" : "Other", "needle " + "hay ".repeat(i % 5)));
            }
        });
        assertThat(SqliteStoreTest.walk(
                        paging -> store.search("needle", paging),
                        200,
                        hit -> hit.telling().story().id()))
                .hasSize(many)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String other = store.stories(StoryFilter.ALL, Paging.first(1)).next();
        assertThatIllegalArgumentException().isThrownBy(() -> store.search("rocket", new Paging(other, 1)));
    }

    private String text(String words) {
        return store.search(words, Paging.first(1)).items().getFirst().passage().stream()
                .map(Hit.Piece::text)
                .collect(Collectors.joining());
    }

    private List<String> found(String words) {
        return store.search(words, Paging.first(10)).items().stream()
                .map(hit -> hit.telling().story().id())
                .toList();
    }
}
