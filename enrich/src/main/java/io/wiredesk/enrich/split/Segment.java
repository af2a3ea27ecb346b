package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece as cut, not yet a record.
 *
 * @param section the heading it stands under
 * @param headline the block that is its headline, where it has one
 * @param blocks everything else in it, in order; empty for a bare headline
 * @param evidence why it was cut
 * @param kind what it is
 * @param confidence that it was rightly cut so, 0 to 1
 */
record Segment(
        @Nullable String section,
        @Nullable Block headline,
        List<Block> blocks,
        Evidence evidence,
        Story.Kind kind,
        double confidence) {

    Segment as(Story.Kind other) {
        return new Segment(section, headline, blocks, evidence, other, confidence);
    }

    Segment as(Story.Kind other, Evidence why) {
        return new Segment(section, headline, blocks, why, other, confidence);
    }

    Segment with(List<Block> others) {
        return new Segment(section, headline, others, evidence, kind, confidence);
    }

    /** The same with a list of blocks of its own. */
    Segment growing() {
        return new Segment(section, headline, new ArrayList<>(blocks), evidence, kind, confidence);
    }

    int words() {
        return blocks.stream().mapToInt(Block::words).sum() + (headline == null ? 0 : headline.words());
    }
}
