package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Story PIECE = EditionSplitter.split(Editions.text("Locks", "A lock opened on Tuesday."))
            .pieces()
            .getFirst();
    private static final Split WHOLE = split(1, .7);

    @Test
    void with_less_confidence_than_it_takes_an_edition_is_one_story_that_warns() {
        Split split = split(3, .0199).orWhole(() -> WHOLE);

        assertThat(split.pieces())
                .singleElement()
                .satisfies(story -> assertThat(story.warning()).contains("1 of 100; 2 are asked for"));
        assertThat(split.why()).isEqualTo(WHOLE.why());
        assertThat(split.confidence()).as("of the cuts that were not made").isEqualTo(.0199);
        assertThat(split.isUnsure()).isTrue();
    }

    @Test
    void with_as_much_as_it_takes_it_is_cut() {
        Split sure = split(3, Split.CERTAIN);

        assertThat(sure.orWhole(() -> WHOLE)).isSameAs(sure);
        assertThat(sure.isUnsure()).isFalse();
    }

    @Test
    void an_edition_that_is_one_story_anyway_needs_no_warning() {
        Split one = split(1, .01);

        assertThat(one.orWhole(() -> WHOLE)).isSameAs(one);
    }

    @Test
    void every_piece_has_a_reason() {
        assertThatThrownBy(() -> new Split(List.of(PIECE), List.of(), List.of(), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 reasons for 1 pieces");
    }

    private static Split split(int pieces, double confidence) {
        List<Story> stories = IntStream.range(0, pieces).mapToObj(i -> PIECE).toList();
        Split.Why why = new Split.Why("it was told to", confidence, List.of("A lock opened on Tuesday."));
        return new Split(stories, stories.stream().map(story -> why).toList(), List.of(), 1, confidence);
    }
}
