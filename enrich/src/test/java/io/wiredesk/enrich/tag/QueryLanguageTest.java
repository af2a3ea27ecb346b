package io.wiredesk.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.Attribution;
import io.wiredesk.schemas.Story.TopicTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLanguageTest {

    private static final Story STORY = Stories.story(
            "s1",
            "Apple's orchards fight the frost",
            "The Business Objects of growers: chips of wood, burnt at night. Réunion ships early fruit. "
                    + "ferry ".repeat(60)
                    + "harvest",
            "From the coast",
            new Attribution("Reuters Farm Desk", "https://www.agri.example/wire"),
            "en-GB");

    private static final Story CHINESE = Stories.story("人工智能改变新闻", "编辑部使用人工智能整理电子报。");

    private static List<String> why(String query, Story story) {
        try (var monitor = new NewsTopicMonitor()) {
            assertThat(monitor.put(Stories.topic("t", query), 0)).as(query).isEmpty();
            List<TopicTag> topics = monitor.tag(story).topics();
            return topics.isEmpty() ? List.of("no match") : topics.getFirst().because();
        }
    }

    private static double score(String query) {
        try (var monitor = new NewsTopicMonitor()) {
            monitor.put(Stories.topic("t", query), 0);
            return monitor.tag(STORY).topics().stream()
                    .mapToDouble(TopicTag::score)
                    .findFirst()
                    .orElse(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chip, chips",
        "ORCHARD, orchards",
        "fighting, fight",
        "apple, Apple's",
        "reunion, Réunion",
        "business-object, Business Objects",
        "frost OR snow, frost",
        "the frost, frost"
    })
    void unquoted_words_match_in_any_english_form_and_case(String query, String because) {
        assertThat(why(query, STORY)).containsExactly(because);
    }

    @Test
    void quoted_words_match_as_they_are_but_for_case() {
        assertThat(why("\"business objects\"", STORY)).containsExactly("Business Objects");
        assertThat(why("\"business object\"", STORY)).containsExactly("no match");
        assertThat(why("\"objects growers\"", STORY)).containsExactly("no match");
        assertThat(why("\"objects growers\"~1", STORY)).containsExactly("Objects of growers");
    }

    @Test
    void the_suffix_case_tells_upper_from_lower() {
        assertThat(why("text.case:Apple", STORY)).containsExactly("Apple's");
        assertThat(why("text.case:apple", STORY)).containsExactly("no match");
        assertThat(why("text.case:\"Business Objects\"", STORY)).containsExactly("Business Objects");
        assertThat(why("text.case:\"business objects\"", STORY)).containsExactly("no match");
        assertThat(why("text.case:(Orchards OR Night OR wood)", STORY)).containsExactly("wood");
        assertThat(why("text.case:App*", STORY)).containsExactly("Apple's");
        assertThat(why("text.case:app*", STORY)).containsExactly("no match");
    }

    @ParameterizedTest
    @CsvSource({
        "headline:frost, frost",
        "headline:wood, no match",
        "lead:wood, wood",
        "lead:harvest, no match",
        "text:harvest, harvest",
        "text:frost, frost",
        "section:coasts, coast",
        "source:reuters, Reuters",
        "source:agri.example, agri.example",
        "publication:\"harbour gazette\", Harbour Gazette",
        "language:en, en",
        "language:en-GB, en-GB",
        "language:de, no match"
    })
    void a_field_narrows_where_words_are_looked_for(String query, String because) {
        assertThat(why(query, STORY)).containsExactly(because);
    }

    @ParameterizedTest
    @CsvSource({"orch*, orchards", "f?ost, frost", "frast~1, frost", "frast~, frost"})
    void parts_and_misspelt_words_match_on_demand(String query, String because) {
        assertThat(why(query, STORY)).containsExactly(because);
    }

    @Test
    void language_codes_are_no_stop_words() {
        Story italian = Stories.story("s", "Vino", "Vino", null, null, "it");
        assertThat(why("language:it", italian)).containsExactly("it");
    }

    @Test
    void clauses_combine() {
        assertThat(why("apple AND (wood OR stone)", STORY)).containsExactly("Apple's", "wood");
        assertThat(why("apple AND stone", STORY)).containsExactly("no match");
        assertThat(why("apple NOT wood", STORY)).containsExactly("no match");
        assertThat(why("+apple -stone", STORY)).containsExactly("Apple's");
        assertThat(why("*:* NOT stone", STORY)).isEmpty();
    }

    @Test
    void chinese_words_match_in_their_order() {
        assertThat(why("人工智能", CHINESE)).containsExactly("人工智能");
        assertThat(why("\"新闻\"", CHINESE)).containsExactly("新闻");
        assertThat(why("智能人工", CHINESE)).containsExactly("no match");
    }

    @Test
    void words_worth_less_than_one_need_company() {
        assertThat(why("wood^0.5", STORY)).containsExactly("no match");
        assertThat(why("(wood night stone)^0.5", STORY)).containsExactly("wood", "night");
        assertThat(why("wood^0.4 night^0.6", STORY)).containsExactly("wood", "night");
        assertThat(why("wood^0.4 night^0.5", STORY)).containsExactly("no match");
    }

    @Test
    void a_word_weighs_its_boost_once_and_double_in_the_headline() {
        assertThat(score("wood")).isEqualTo(score("ferry")).isEqualTo(0.333);
        assertThat(score("frost")).isEqualTo(score("wood^2")).isEqualTo(0.5);
        assertThat(score("frost^0.5")).isEqualTo(score("wood"));
        assertThat(score("wood night")).isEqualTo(score("frost"));
        assertThat(score("frast~1")).isEqualTo(score("orch*")).isEqualTo(score("frost"));
        assertThat(score("frost^100000000")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "!!!",
                "(apple",
                "apple AND",
                "\"apple",
                "/app.*/",
                "*pple",
                "?pple",
                "text:*",
                "apple~2",
                "[a TO b]",
                "\"apple pie\"~101",
                "colour:red",
                "body:red",
                "http://apple.example",
                "-apple",
                "NOT apple",
                "the",
                "apple^-1",
                "\\"
            })
    void what_cannot_be_run_is_refused(String query) {
        assertThat(StoryQuery.of(query)).isInstanceOf(StoryQuery.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "apple AND | ends too early: something is missing after character 9",
                "(apple | ends too early: something is missing after character 6",
                "apple ) pie | unexpected \")\" at character 7",
                "haedline:apple | no field \"haedline\"; did you mean \"headline\"?",
                "/app.*/ | no regular expressions: /app.*/; quote words that hold a slash",
                "-apple | says only what must not be there: that belongs into \"none\"",
                "*pple | a word may not start with a wildcard: *pple",
                "apple~2 | at most one typing error a word: apple~1",
                "apple && !!! | unexpected \"!\" at character 11",
            })
    void a_refusal_says_what_and_where(String query, String problem) {
        assertThat(StoryQuery.of(query)).isEqualTo(new StoryQuery.Refused(problem));
    }

    @Test
    void limits_are_told() {
        assertThat(StoryQuery.of("a".repeat(10_001)))
                .isEqualTo(new StoryQuery.Refused("at most 10000 characters, not 10001"));
        assertThat(StoryQuery.of("(".repeat(33) + "a" + ")".repeat(33)))
                .isEqualTo(new StoryQuery.Refused("parentheses more than 32 deep"));
        assertThat(StoryQuery.of(words(513)))
                .isEqualTo(new StoryQuery.Refused(
                        "at most 1024 clauses; a word that may be in headline or text counts as two"));
        assertThat(StoryQuery.of(words(512))).isInstanceOf(StoryQuery.Usable.class);
    }

    private static String words(int count) {
        var query = new StringBuilder();
        for (int i = 0; i < count; i++) {
            query.append("w").append(i).append(' ');
        }
        return query.toString();
    }
}
