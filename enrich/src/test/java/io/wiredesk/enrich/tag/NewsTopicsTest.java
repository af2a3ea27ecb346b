package io.wiredesk.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.Story.TopicTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTopicsTest {

    private static final List<NewsTopic> BUILT_IN = NewsTopics.builtIn();
    private static final NewsTopicMonitor MONITOR = new NewsTopicMonitor();

    @BeforeAll
    static void register() {
        BUILT_IN.forEach(topic -> MONITOR.put(topic, 0));
    }

    @AfterAll
    static void close() {
        MONITOR.close();
    }

    @Test
    void all_17_top_levels_are_there() {
        assertThat(BUILT_IN)
                .extracting(NewsTopic::iptc)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj(level -> String.format(Locale.ROOT, "medtop:%02d000000", level))
                        .toList());
        assertThat(BUILT_IN).allMatch(NewsTopic::stream).allMatch(topic -> topic.parent() == null);
    }

    @Test
    void all_of_them_are_in_force() {
        assertThat(MONITOR.problems()).isEmpty();
        assertThat(MONITOR.streamed()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "sport, Late goal sends the visitors top, The striker scored in stoppage time and the league title is theirs",
        "economy, Central bank raises interest rates again, Economists expect inflation to fall and stocks rallied",
        "weather, Blizzard warning for the coast, Forecasters expect heavy snow and gusts",
        "religion, Pope to meet bishops, The cathedral will hold prayers",
        "conflict, Ceasefire holds for a second day, Troops withdrew and rebels handed over hostages",
        "health, New vaccine cuts infections, Patients in the clinical trial had fewer symptoms",
        "education, Universities raise tuition, Students protest against fees on campus",
    })
    void a_clear_story_gets_its_topic_first(String slug, String headline, String text) {
        assertThat(MONITOR.tag(Stories.story(headline, text))
                        .topics()
                        .getFirst()
                        .slug())
                .isEqualTo(slug);
    }

    @Test
    void one_weak_word_is_no_topic() {
        Story story = Stories.story("A note to all", "We heard the story twice.");
        assertThat(MONITOR.tag(story).topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Everybody home for lunch, A record crowd in the third round of talks",
        "Investors meet at the lake, They met on steel and a point was lost",
        "The first season, Fans of the series waited for a night",
        "Scientists defend their colleagues, The goals of the project were met at home and the record kept",
        "A hike in prices, The well ran dry and the baker sued nobody",
    })
    void ambiguous_words_are_no_sport_and_no_health_and_no_leisure(String headline, String text) {
        assertThat(MONITOR.tag(Stories.story(headline, text)).topics())
                .extracting(TopicTag::slug)
                .doesNotContain("sport", "health", "lifestyle");
    }

    @Test
    void weaker_words_need_each_other_or_the_headline() {
        assertThat(MONITOR.tag(Stories.story("A note", "The volcano can be seen."))
                        .topics())
                .isEmpty();
        assertThat(MONITOR.tag(Stories.story("A note", "The volcano can be seen, and the rubble."))
                        .topics())
                .extracting(TopicTag::slug)
                .containsExactly("disaster");
        assertThat(MONITOR.tag(Stories.story("The volcano", "It can be seen.")).topics())
                .extracting(TopicTag::slug)
                .containsExactly("disaster");
    }

    @Test
    void labels_codes_and_descriptions_are_those_of_the_iptc() throws IOException {
        Path iptc = shared().resolve("corpora/topics/iptc/mediatopics_flat.tsv");
        assumeThat(iptc).as("the Media Topics of the shared corpora").exists();
        Map<String, String> official = Files.readAllLines(iptc).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[1].equals("1"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[5] + ": " + columns[6]));
        Map<String, String> ours = BUILT_IN.stream()
                .collect(Collectors.toMap(
                        topic -> String.valueOf(topic.iptc()), topic -> topic.label() + ": " + topic.description()));
        assertThat(new TreeMap<>(ours)).isEqualTo(new TreeMap<>(official));
    }

    @Test
    void no_word_is_in_a_lexicon_twice() {
        for (NewsTopic topic : BUILT_IN) {
            String words = topic.query().replaceAll("\"[^\"]*\"|[()]|\\^[0-9.]+", " ");
            Set<String> seen = new HashSet<>();
            assertThat(words.strip().split("\\s+"))
                    .as(topic.slug())
                    .filteredOn(word -> !seen.add(word.toLowerCase(Locale.ROOT)))
                    .isEmpty();
        }
    }

    private static Path shared() {
        String told = System.getenv("WIREDESK_SHARED");
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return told == null ? root.resolveSibling("shared") : Path.of(told);
    }
}
