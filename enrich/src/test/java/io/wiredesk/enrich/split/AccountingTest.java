package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.split.Split.Heading;
import io.wiredesk.enrich.split.Split.Heading.Role;
import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every block is in one piece or heading, and every piece says why. */
class AccountingTest {

    private static final Split SPLIT = EditionSplitter.split(Editions.html("The Week in Locks", """
            <h1>The Week in Locks</h1>
            <h2>Canals</h2>
            <ul><li><a href='https://a.example/1'>The lock at Amsel opens</a> after nine years of repair.</li>
            <li><a href='https://a.example/2'>Weir four leaks again</a>, and nobody knows where to.</li></ul>
            <h2>Rivers</h2>
            <ul><li><a href='https://a.example/3'>A ferry is sold</a> to a museum in the hills.</li>
            <li><a href='https://a.example/4'>The towpath is flooded</a> from the mill to the bridge.</li></ul>
            <p><a href='https://a.example/u'>Unsubscribe</a> from this newsletter</p>
            """));

    @Test
    void every_piece_has_a_reason_a_confidence_and_its_blocks() {
        assertThat(SPLIT.why()).hasSameSizeAs(SPLIT.pieces()).allSatisfy(why -> {
            assertThat(why.reason()).isNotBlank();
            assertThat(why.confidence()).isBetween(0.0, 1.0);
            assertThat(why.blocks()).isNotEmpty();
        });
        assertThat(SPLIT.why().getFirst().blocks())
                .containsExactly("The lock at Amsel opens after nine years of repair.");
        assertThat(SPLIT.confidence()).isBetween(Split.CERTAIN, 1.0);
        assertThat(SPLIT.isUnsure()).isFalse();
    }

    @Test
    void titles_and_section_headings_stand_before_their_pieces() {
        assertThat(SPLIT.headings())
                .containsExactly(
                        new Heading("The Week in Locks", Role.TITLE, 0),
                        new Heading("Canals", Role.SECTION, 0),
                        new Heading("Rivers", Role.SECTION, 2));
    }

    @Test
    void no_block_is_lost_and_none_is_there_twice() {
        assertThat(Stream.concat(
                        SPLIT.headings().stream().map(Heading::text),
                        SPLIT.why().stream().flatMap(why -> why.blocks().stream())))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_set_aside_without_a_word_that_says_why_is_not_covered() {
        Blocks blocks =
                TextBlocks.read("Follow us on the network of your choice.\n\nThree more words of nothing much.");
        List<Segment> segments = List.of(
                aside(blocks.list().get(0), Evidence.FURNITURE),
                aside(blocks.list().get(1), Evidence.UNLIKE));

        assertThat(Accounting.coverage(segments, List.of(), blocks)).isEqualTo(8 / 14.0);
    }

    private static Segment aside(Block block, Evidence evidence) {
        return new Segment(null, null, List.of(block), evidence, Story.Kind.HOUSEKEEPING, 1);
    }
}
