package io.wiredesk.enrich;

import static io.wiredesk.enrich.Samples.CHESS;
import static io.wiredesk.enrich.Samples.HARBOUR;
import static io.wiredesk.enrich.Samples.ORBIT;
import static io.wiredesk.enrich.Samples.edition;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.split.Habits;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication repeats is learnt from its earlier editions, in the topology. */
class PublicationHabitsTest {

    /** Nothing in its words or looks tells it from a story. */
    private static final String PROMO = """
            The harbour museum's new wing tells how the city learnt to read the tides. It is open from ten to five on all \
            days of the week, and guides who worked on the quays for decades lead visitors through its 14 rooms and the old \
            lighthouse beside it. [Harbour Museum]""";

    @TempDir
    private Path state;

    private Line line;

    @BeforeEach
    void start() {
        line = new Line(state);
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void the_second_edition_sets_aside_what_the_first_took_for_a_story() {
        line.publish(edition("herald", "1", HARBOUR, PROMO));
        assertThat(texts()).hasSize(2).anyMatch(text -> text.startsWith("The harbour museum"));

        line.publish(edition("herald", "2", ORBIT, PROMO.replace("14 rooms", "15 rooms")));

        assertThat(texts())
                .hasSize(3)
                .filteredOn(text -> text.startsWith("The harbour museum"))
                .hasSize(1);
    }

    @Test
    void what_one_publication_repeats_is_news_in_another() {
        line.publish(edition("herald", "1", HARBOUR, PROMO)).publish(edition("courier", "1", ORBIT, PROMO));

        assertThat(texts()).hasSize(4);
    }

    @Test
    void an_edition_read_again_is_not_its_own_repetition() {
        Edition first = edition("herald", "1", HARBOUR, PROMO);
        line.publish(first).publish(first).publish(edition("herald", "1", HARBOUR, PROMO, CHESS));

        assertThat(texts()).hasSize(3);
        assertThat(habits("herald").editions()).containsExactly(first.id());
    }

    @Test
    void a_late_correction_is_read_by_what_was_known_then() {
        line.publish(edition("herald", "1", HARBOUR, PROMO)).publish(edition("herald", "2", ORBIT, PROMO));
        Map<String, Story> before = line.stories();

        line.publish(edition("herald", "1", HARBOUR.replace("48 million", "49 million"), PROMO));

        assertThat(line.stories()).containsOnlyKeys(before.keySet());
    }

    @Test
    void the_same_editions_in_the_same_order_give_the_same_stories_again() {
        List<Edition> editions = List.of(
                edition("herald", "1", HARBOUR, PROMO),
                edition("herald", "2", ORBIT, PROMO),
                edition("herald", "3", CHESS, PROMO));
        editions.forEach(line::publish);
        Map<String, Story> live = line.stories();

        line.close();
        line = new Line(state.resolve("again"));
        editions.forEach(line::publish);

        assertThat(line.stories()).isEqualTo(live).hasSize(4);
    }

    @Test
    void an_edition_sent_again_under_another_id_is_not_swallowed() {
        line.publish(edition("herald", "1", HARBOUR, ORBIT)).publish(edition("herald", "2", HARBOUR, ORBIT));

        assertThat(texts()).hasSize(4);
    }

    @Test
    void the_store_does_not_grow_with_the_number_of_editions() {
        for (int i = 0; i < 40; i++) {
            line.publish(edition("herald", "" + i, HARBOUR + " " + "x".repeat(i + 1), PROMO));
        }

        assertThat(Json.bytes(habits("herald"))).hasSizeLessThan(2_000);
        assertThat(habits("herald").editions()).hasSize(16);
    }

    @Test
    void the_store_is_kept_like_the_ledger_beside_it() {
        StoreBuilder<?> ledger = StateStores.ledger(StateStores.EDITION_LEDGER);
        StoreBuilder<?> habits = StateStores.habits();

        assertThat(habits.loggingEnabled()).isTrue();
        assertThat(habits.logConfig()).isEqualTo(ledger.logConfig());
        assertThat(habits.build().persistent()).isTrue();
    }

    @Test
    void forgetting_the_last_edition_forgets_the_habits() {
        Edition first = edition("herald", "1", HARBOUR, PROMO);
        Edition second = edition("herald", "2", ORBIT, PROMO);
        line.publish(first).publish(second).forget(first);
        assertThat(habits("herald").editions()).containsExactly(second.id());

        line.forget(second);

        assertThat(line.habits().get("herald")).isNull();
    }

    @Test
    void an_edition_that_cannot_be_taken_teaches_nothing() {
        String tooLarge = "A word. ".repeat(Channels.MAX_VALUE_BYTES / 7);
        line.publish(edition("herald", "1", tooLarge));

        List<TestRecord<String, byte[]>> dead = line.records(Line.CHANNELS.deadLetters());
        assertThat(dead).hasSize(1);
        assertThat(line.habits().get("herald")).isNull();
    }

    private Habits habits(String publication) {
        return line.habits().get(publication);
    }

    private List<String> texts() {
        return line.stories().values().stream().map(Story::text).toList();
    }
}
