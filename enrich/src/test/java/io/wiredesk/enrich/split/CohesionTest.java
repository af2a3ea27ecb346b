package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CohesionTest {

    private static final String FERRY = "<p>The ferry Marigold ran aground near Orrin Bay with 212 people aboard.</p>"
            + "<p>Both engines of the Marigold had failed; lifeboats from Orrin took all 212 ashore.</p>";
    private static final String RATES = "<p>The central bank of Valdorn lowered interest rates to three percent.</p>"
            + "<p>Governor Marquand expects inflation in Valdorn to fall, and the bank no further cut of rates.</p>";

    @Test
    void paragraphs_of_one_story_share_words_and_stories_do_not() {
        Cohesion cohesion = cohesion(FERRY + RATES, "");

        assertThat(cohesion.across(1)).isGreaterThan(.1);
        assertThat(cohesion.across(3)).isGreaterThan(.1);
        assertThat(cohesion.across(2)).isLessThan(.05);
    }

    @Test
    void a_headline_is_said_again_below_it_and_the_name_of_a_section_is_not() {
        Cohesion cohesion = cohesion("<h2>At sea</h2><h3>Ferry aground at Orrin Bay</h3>" + FERRY, "");

        assertThat(cohesion.recurs(1, 2, 4)).isGreaterThan(.8);
        assertThat(cohesion.recurs(0, 1, 4)).isZero();
    }

    @Test
    void a_title_is_said_by_the_story_it_names() {
        Cohesion cohesion = cohesion(FERRY + RATES, "Valdorn lowers rates");

        assertThat(cohesion.titled(2, 4)).isEqualTo(1);
        assertThat(cohesion.titled(0, 2)).isZero();
        assertThat(cohesion(FERRY, "").titled(0, 2)).isZero();
    }

    @Test
    void chinese_is_compared_by_pairs_of_characters() {
        Cohesion cohesion = cohesion("<p>渡轮在奥林湾搁浅。</p><p>奥林湾的救生艇接走了乘客。</p><p>央行降低利率。</p>", "");

        assertThat(cohesion.across(1)).isGreaterThan(cohesion.across(2));
    }

    @Test
    void blocks_without_words_have_nothing_in_common_and_end_windows_too() {
        Block dash = Block.of(new RichText(List.of(new RichText.Run("–", Style.PLAIN))), Style.PLAIN, 0, 0, 0, null);
        Cohesion cohesion = new Cohesion(Collections.nCopies(20_000, dash), "–");

        assertThat(IntStream.range(0, 20_000).mapToDouble(cohesion::across)).containsOnly(0.0);
        assertThat(cohesion.titled(0, 20_000)).isZero();
    }

    private static Cohesion cohesion(String html, String title) {
        return new Cohesion(Blocks.read("text/html", html).list(), title);
    }
}
