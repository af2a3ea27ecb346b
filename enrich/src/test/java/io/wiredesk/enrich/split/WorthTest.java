package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthTest {

    private final LabelledEdition letter = Letters.labelled("harbour", "h2", 0);
    private final Layout layout = layout(letter);
    private final List<Cue> cues = Cue.of(layout);
    private final Span whole = Span.whole(layout);
    private final Worth worth = new Worth(layout, cues, letter.stories());

    @Test
    void the_cut_that_gives_golds_stories_is_worth_most() {
        Cut best = Cutter.ways(whole, layout, cues).stream()
                .max(Comparator.comparingDouble(cut -> worth.of(cut, whole)))
                .orElseThrow();

        assertThat(best.parts())
                .filteredOn(part -> part.heading() >= 0)
                .extracting(part -> layout.block(part.heading()).text())
                .containsExactlyElementsOf(
                        letter.stories().stream().map(GoldStory::headline).toList());
        assertThat(worth.of(best, whole)).isCloseTo(letter.stories().size(), within(1.0));
    }

    @Test
    void stories_left_in_one_piece_are_worth_less_than_nothing() {
        assertThat(worth.of(Cut.NONE, whole)).isNegative();
    }

    @Test
    void where_the_whole_is_the_story_no_cut_is_worth_more() {
        String all = String.join(
                " ",
                letter.stories().stream()
                        .map(story -> story.headline() + " " + story.text())
                        .toList());
        Worth essay = new Worth(layout, cues, List.of(new GoldStory("", all, "", false)));

        double left = essay.of(Cut.NONE, whole);

        assertThat(Cutter.ways(whole, layout, cues).stream().skip(1))
                .isNotEmpty()
                .allSatisfy(cut -> assertThat(essay.of(cut, whole)).isLessThan(left));
    }

    @Test
    void an_optional_story_is_worth_less() {
        Worth optional = new Worth(
                layout,
                cues,
                letter.stories().stream()
                        .map(story -> new GoldStory(story.headline(), story.text(), "", true))
                        .toList());
        Cut cut = Cutter.ways(whole, layout, cues).get(1);

        assertThat(optional.of(cut, whole)).isPositive().isLessThan(worth.of(cut, whole));
    }

    @Test
    void what_stands_between_stories_is_held_by_none() {
        assertThat(worth.held(new Span(0, 0, 1, -1, 1, null, true, 1))).isLessThan(.3);
        assertThat(worth.held(whole)).isGreaterThan(.8);
    }

    private static Layout layout(LabelledEdition letter) {
        return Reading.layout(Blocks.read("text/html", letter.edition().body().content()), About.of(letter.edition()));
    }
}
