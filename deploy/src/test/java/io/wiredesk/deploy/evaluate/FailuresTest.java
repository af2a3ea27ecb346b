package io.wiredesk.deploy.evaluate;

import static io.wiredesk.deploy.evaluate.Items.gold;
import static io.wiredesk.deploy.evaluate.Items.piece;
import static io.wiredesk.deploy.evaluate.Items.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final String FERRY = "ferry runs aground off the north mole on thursday nobody was hurt";
    private static final String CRANE = "second crane ordered which will lift four hundred tonnes";
    private static final String MARKET = "fish sellers move to customs house in spring";
    private static final String NOTICE = "you get this letter because you signed up at our quay and may leave any day";

    @Test
    void stories_in_one_piece_are_merged() {
        Matching matching = Matching.of(
                gold(story(FERRY), story(CRANE), story(MARKET)), List.of(story(FERRY + " " + CRANE + " " + MARKET)));

        assertThat(missed(matching)).containsOnly(Misses.MERGED).hasSize(3);
        assertThat(unmatched(matching)).containsExactly(FalseStories.SEVERAL);
    }

    @Test
    void a_story_in_several_pieces_is_cut_apart() {
        Matching matching = Matching.of(
                gold(story(FERRY)),
                List.of(
                        story("ferry runs aground"),
                        story("off the north mole on"),
                        piece("quote", "nobody was hurt")));

        assertThat(missed(matching)).containsExactly(Misses.CUT_APART);
        assertThat(unmatched(matching)).containsExactly(FalseStories.FRAGMENT, FalseStories.FRAGMENT);
    }

    @Test
    void a_story_set_aside_is_counted_by_the_kind_it_was_taken_for() {
        assertThat(missed(Matching.of(gold(story(FERRY)), List.of(piece("sponsor", FERRY)))))
                .containsExactly("set aside as sponsor");
    }

    @Test
    void a_story_within_a_longer_piece_has_foreign_text() {
        Matching matching = Matching.of(gold(story(CRANE)), List.of(story(CRANE + " " + NOTICE)));

        assertThat(missed(matching)).containsExactly(Misses.FOREIGN);
        assertThat(unmatched(matching)).containsExactly(FalseStories.FOREIGN);
    }

    @Test
    void what_stands_in_no_gold_story_is_furniture() {
        assertThat(unmatched(Matching.of(gold(story(FERRY)), List.of(story(FERRY), story(NOTICE)))))
                .containsExactly(FalseStories.FURNITURE);
    }

    @Test
    void words_that_no_piece_has_were_lost() {
        assertThat(missed(Matching.of(gold(story(FERRY)), List.of(story(CRANE)))))
                .containsExactly(Misses.LOST);
        assertThat(missed(Matching.of(gold(story(FERRY)), List.of()))).containsExactly(Misses.LOST);
    }

    private static List<String> missed(Matching matching) {
        return Misses.of(matching).stream().map(Failure::what).toList();
    }

    private static List<String> unmatched(Matching matching) {
        return FalseStories.of(matching).stream().map(Failure::what).toList();
    }
}
