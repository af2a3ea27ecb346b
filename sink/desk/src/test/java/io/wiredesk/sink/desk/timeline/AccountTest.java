package io.wiredesk.sink.desk.timeline;

import static io.wiredesk.sink.desk.testing.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.timeline.Addition.Difference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each telling adds to those before it. */
class AccountTest {

    private static final String FLOOD =
            "The river rose by two metres overnight. Some 60,000 homes are without power, the mayor said.";

    @Test
    void tellings_are_read_from_the_oldest_on_and_the_first_adds_nothing() {
        List<Account> accounts = accounts(
                story("late", 9, "Flood", "Schools stay closed until the water is gone."),
                story("first", 1, "Flood", FLOOD));

        assertThat(accounts)
                .extracting(account -> account.telling().story().id())
                .containsExactly("first", "late");
        assertThat(accounts.getFirst().adds()).isNull();
        assertThat(added(accounts).sentences()).containsExactly("Schools stay closed until the water is gone.");
    }

    @Test
    void a_copy_adds_nothing_whatever_its_case_and_punctuation() {
        Addition adds = added(story(
                "b", 2, "Flood in the city", FLOOD.toUpperCase(Locale.ROOT).replace(",", "")));

        assertThat(adds).isEqualTo(new Addition(List.of(), 0, List.of()));
    }

    @Test
    void a_sentence_is_known_if_half_of_its_words_in_a_row_were_told_by_anybody_before() {
        List<Account> accounts = accounts(
                story("a", 1, "Flood", "The river rose by two metres overnight."),
                story("b", 2, "Flood", "Schools and kindergartens stay closed until Friday."),
                story(
                        "c",
                        3,
                        "Flood",
                        "Overnight the river rose by two metres. Schools and kindergartens stay closed."));

        assertThat(added(accounts).sentences()).isEmpty();
    }

    @Test
    void a_headline_and_what_stands_under_it_are_told_together() {
        Addition adds = added(
                story("a", 1, "River floods the old town after a night of rain", ""),
                story(
                        "b",
                        2,
                        "Flood",
                        "River floods the old town after a night of rain. Nobody in the city slept at all."));

        assertThat(adds.sentences()).containsExactly("Nobody in the city slept at all.");
    }

    @Test
    void scraps_are_no_news() {
        assertThat(added(story("b", 2, "Flood", "Read more. Photo: Anna Novak."))
                        .sentences())
                .isEmpty();
    }

    @Test
    void few_sentences_are_shown_the_others_counted() {
        String text = IntStream.range(0, 9)
                .mapToObj(i -> "Street number w" + i + " x" + i + " y" + i + " is under water z" + i + ".")
                .collect(Collectors.joining(" "));

        Addition adds = added(story("b", 2, "Flood", text));

        assertThat(adds.sentences()).hasSize(Addition.SENTENCES);
        assertThat(adds.more()).isEqualTo(9 - Addition.SENTENCES);
    }

    @Test
    void long_sentences_are_cut_and_endless_texts_are_read_to_a_point() {
        String endless = IntStream.range(0, 100_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

        Addition adds = added(story("b", 2, "Flood", endless));

        assertThat(adds.sentences())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).hasSizeLessThan(300).endsWith("…"));
    }

    @Test
    void another_number_of_the_same_thing_is_a_difference() {
        Addition adds = added(
                story("a", 1, "Flood", FLOOD),
                story("b", 2, "Flood", "The mayor now says that 65,000 homes have no power."));

        assertThat(adds.differences()).containsExactly(new Difference("65,000 homes", "60,000 homes", "a"));
    }

    @Test
    void numbers_are_compared_by_value_not_by_how_they_are_written() {
        Addition adds = added(
                story("a", 1, "Budget", "The ministry will pay $1.2 billion for new trains and buses."),
                story("b", 2, "Budget", "For new trains and buses the ministry will pay $1,200 million."),
                story("c", 3, "Budget", "The ministry will pay $1.5bn for new trains and buses, it says."));

        assertThat(adds.differences()).containsExactly(new Difference("$1.5bn", "$1,200 million", "b"));
    }

    @Test
    void who_gives_both_numbers_contradicts_nobody() {
        Addition adds = added(
                story("a", 1, "Flood", FLOOD),
                story(
                        "b",
                        2,
                        "Flood",
                        "Homes without power: 65,000 homes, said the mayor, who had spoken of 60,000 homes."));

        assertThat(adds.differences()).isEmpty();
    }

    @Test
    void numbers_of_other_things_are_no_differences() {
        Addition adds = added(
                story("a", 1, "Flood", "The mayor said that 12 people were hurt when the bridge fell."),
                story("b", 2, "Flood", "Further north 400 people sang in a choir. The year 2019 had been worse."));

        assertThat(adds.differences()).isEmpty();
    }

    @Test
    void scripts_without_spaces_are_read_too() {
        Addition adds = added(
                story("a", 1, "洪水", "市長は、市内の約6万戸の住宅が停電していると述べた。"),
                story("b", 2, "洪水", "市長は、市内の約65000戸の住宅が停電していると述べた。学校は金曜日まで休校となる見込みだ。"));

        assertThat(adds.sentences()).containsExactly("学校は金曜日まで休校となる見込みだ。");
        assertThat(adds.differences()).containsExactly(new Difference("65000戸", "6万戸", "a"));
    }

    @Test
    void many_long_tellings_full_of_numbers_are_read_in_good_time() {
        Story[] stories = IntStream.range(0, 200)
                .mapToObj(n -> story(
                        "s" + n,
                        n,
                        "Flood",
                        IntStream.range(0, 400)
                                .mapToObj(i -> (n * 1_000 + i * 7) + " homes of the old town have no power")
                                .collect(Collectors.joining(". "))))
                .toArray(Story[]::new);

        assertThat(accounts(stories))
                .hasSize(200)
                .last()
                .satisfies(account -> assertThat(account.adds()).isNotNull());
    }

    private static Addition added(Story... stories) {
        Story[] all = stories.length > 1 ? stories : new Story[] {story("a", 1, "Flood", FLOOD), stories[0]};
        return added(accounts(all));
    }

    private static Addition added(List<Account> accounts) {
        return Objects.requireNonNull(accounts.getLast().adds());
    }

    private static List<Account> accounts(Story... stories) {
        return Account.of(
                Arrays.stream(stories).map(story -> new Telling(story, null)).toList());
    }
}
