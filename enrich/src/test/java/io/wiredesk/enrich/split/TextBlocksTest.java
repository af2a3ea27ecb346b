package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBlocksTest {

    @Test
    void wrapped_lines_are_rejoined_and_real_line_ends_stay() {
        assertThat(texts("""
                        The first sailing of the night ferry left on Tuesday with
                        two hundred passengers on board. It will sail three times
                        a week.

                        Quay 3
                        Harbour Town
                        """))
                .containsExactly(
                        "The first sailing of the night ferry left on Tuesday with two hundred passengers on board."
                                + " It will sail three times a week.",
                        "Quay 3\nHarbour Town");
    }

    @Test
    void long_lines_were_never_wrapped() {
        String line =
                "A line of a mailer that never wraps, and so may go on and on and on for far more than a hundred columns.";

        assertThat(texts(line + "\n" + line)).containsExactly(line + "\n" + line);
    }

    @Test
    void headings_are_underlined_or_shout_or_stand_apart() {
        List<Block> blocks = read("""
                Underlined
                ----------
                Some words that stand under it.

                SHOUTED

                Some more words that stand there.


                Set apart

                And the last words of all.
                """);

        assertThat(blocks.stream().filter(b -> b.style().level() > 0).map(Block::text))
                .containsExactly("Underlined", "SHOUTED", "Set apart");
    }

    @Test
    void quoted_words_and_sentences_are_no_headings() {
        assertThat(read("First.\n\n\n\"It is late.\"\n\n\nA sentence.\n\n\nThe end.").stream()
                        .filter(b -> b.style().level() > 0))
                .isEmpty();
    }

    @Test
    void markers_make_list_items_with_all_their_paragraphs() {
        List<Block> blocks = read("""
                * Bells are cast in spring.

                  They cool for a week.
                * Ropes are braided in autumn.

                Goodbye.
                """);

        assertThat(blocks).extracting(Block::opens).containsExactly(1, 0, 1, 0);
        assertThat(blocks).extracting(Block::depth).containsExactly(1, 1, 1, 0);
    }

    @Test
    void a_single_dash_introduces_a_speaker_and_no_list() {
        assertThat(texts("\"It is late.\"\n\n- Ina Holm, pilot"))
                .containsExactly("\"It is late.\"", "- Ina Holm, pilot");
    }

    @Test
    void a_rule_may_carry_a_heading() {
        List<Block> blocks = read("News here.\n\n-----ADVERTISEMENT-----\nBuy ropes.\n------------\nMore news.");

        assertThat(blocks)
                .extracting(Block::text)
                .containsExactly("News here.", "ADVERTISEMENT", "Buy ropes.", "More news.");
        assertThat(blocks.get(1).style().level()).isPositive();
        assertThat(blocks.get(3).gap()).isEqualTo(Block.RULE);
    }

    @Test
    void addresses_become_links_and_no_words() {
        List<Block> blocks = read("""
                Bells are cast <https://a.example/bells>.
                    https://b.example/more

                Ropes [1] and knots (https://c.example/knots).

                [1] https://d.example/ropes
                """);

        assertThat(blocks).extracting(Block::text).containsExactly("Bells are cast.", "Ropes and knots.");
        assertThat(hrefs(blocks.get(0))).containsExactly("https://a.example/bells", "https://b.example/more");
        assertThat(hrefs(blocks.get(1))).containsExactly("https://d.example/ropes", "https://c.example/knots");
    }

    @Test
    void marked_down_links_keep_their_words() {
        Block block = read("See [the bells](https://a.example/bells) ring.").getFirst();

        assertThat(block.text()).isEqualTo("See the bells ring.");
        assertThat(hrefs(block)).containsExactly("https://a.example/bells");
    }

    private static List<Block> read(String text) {
        return TextBlocks.read(text).list();
    }

    private static List<String> texts(String text) {
        return read(text).stream().map(Block::text).toList();
    }

    private static List<String> hrefs(Block block) {
        return Links.of(List.of(block.rich())).stream().map(link -> link.url()).toList();
    }
}
