package io.wiredesk.enrich.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.tag.TopicsFile.Problem;
import io.wiredesk.enrich.tag.TopicsFile.Refused;
import io.wiredesk.enrich.tag.TopicsFile.Topics;
import io.wiredesk.schemas.NewsTopic;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsFileTest {

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TopicsFileTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_valid_file_is_a_list_of_topics() throws IOException {
        assertThat(TopicsFile.read(resource("topics.yaml"), Set.of("economy")))
                .isEqualTo(new Topics(List.of(
                        new NewsTopic(
                                "central-banks",
                                "Central banks",
                                "Who sets rates",
                                "\"Federal Reserve\" ECB\n",
                                "\"blood bank\"",
                                "economy",
                                "medtop:20000350",
                                false),
                        new NewsTopic(
                                "boulogne-sur-mer",
                                "Boulogne-sur-Mér!",
                                null,
                                "\"Boulogne\" OR \"C++ \\\"meetup\\\"\" OR \"no\"",
                                "football",
                                "central-banks",
                                null,
                                true))));
    }

    @Test
    void every_error_is_told_with_its_place_and_the_nearest_valid_thing() throws IOException {
        var refused = (Refused) TopicsFile.read(resource("broken-topics.yaml"), Set.of("economy"));
        assertThat(refused.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(resource("broken-topics.txt"));
    }

    @Test
    void a_typing_error_names_the_nearest_key() {
        var refused = (Refused) TopicsFile.read("topics:\n  - label: A\n    quary: b\n", Set.of());
        assertThat(refused.problems()).contains(new Problem(3, 5, "there is no key \"quary\"", "query"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "topics",
                "topics: 7",
                "[]",
                "topics: [",
                "topics: {a: b}",
                "topics:\n\t- label: x",
                "topics: [*unknown]",
                "topics: &a [*a]",
                "topics:\n  - null",
                "\u0000",
                "topics: !!java.net.URL [x]",
            })
    void what_is_no_topics_file_is_refused(String yaml) {
        assertThat(TopicsFile.read(yaml, Set.of())).isInstanceOf(Refused.class);
    }

    @Test
    void an_empty_list_is_fine() {
        assertThat(TopicsFile.read("topics: []", Set.of())).isEqualTo(new Topics(List.of()));
    }

    @Test
    void nested_deeper_than_any_topic_is_refused() {
        assertThat(TopicsFile.read("[".repeat(100_000), Set.of())).isInstanceOf(Refused.class);
    }
}
