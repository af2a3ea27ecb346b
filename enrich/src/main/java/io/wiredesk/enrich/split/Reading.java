package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edition laid out and cut.
 *
 * @param layout what stands between masthead and small print, without the edition's title
 * @param above masthead
 * @param below small print
 * @param leaves the parts of the layout
 * @param labels what labels say of the leaf of the same index
 * @param stories whether the leaf of the same index is a story
 */
record Reading(
        Layout layout,
        List<Block> above,
        List<Block> below,
        List<Cutter.Leaf> leaves,
        List<Optional<Story.Kind>> labels,
        List<Boolean> stories) {

    private static final int SECTION_WORDS = 8;

    /** Lays an edition out without cutting it. */
    static Layout layout(Blocks blocks, About about) {
        return Frame.of(blocks, about).layout();
    }

    static Reading of(Blocks blocks, About about, Model model) {
        Frame frame = Frame.of(blocks, about);
        List<Cutter.Leaf> leaves = Cutter.cut(frame.layout(), model);
        List<SignSet> signs = LeafSigns.of(leaves, frame.layout());
        List<Optional<Story.Kind>> labels = Labelled.of(leaves, frame.layout());
        List<Boolean> stories = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            stories.add(labels.get(i).isEmpty() && model.weigh(signs.get(i)) > 0);
        }
        return new Reading(frame.layout(), frame.above(), frame.below(), leaves, labels, stories);
    }

    /** Every block but titles and section headings, in pieces. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(Surroundings.around(above));
        Block label = null;
        boolean begun = false;
        for (int i = 0; i < leaves.size(); i++) {
            if (isLabel(i)) {
                label = layout.block(leaves.get(i).span().begin());
            } else {
                begun |= stories.get(i);
                segments.addAll(pieces(i, segment(leaves.get(i), label), begun));
            }
        }
        segments.addAll(Surroundings.around(below));
        return segments;
    }

    /** What stands before the first item or behind the last is of several kinds. */
    private List<Segment> pieces(int leaf, Segment segment, boolean begun) {
        if (stories.get(leaf)) {
            return List.of(segment);
        }
        if (labels.get(leaf).isPresent()) {
            return List.of(segment.as(labels.get(leaf).orElseThrow(), Evidence.FURNITURE));
        }
        return leaves.get(leaf).span().loose() && segment.headline() == null
                ? Surroundings.sorted(segment, begun)
                : List.of(Surroundings.setAside(segment, begun));
    }

    /** @param label that stands alone somewhere above, null if none does */
    private Segment segment(Cutter.Leaf leaf, @Nullable Block label) {
        Span span = leaf.span();
        Block section = leaf.section() >= 0
                ? layout.block(leaf.section())
                : kicker(span).or(() -> Optional.ofNullable(label)).orElse(null);
        return new Segment(
                section == null ? null : section.text().replace('\n', ' '),
                span.heading() < 0 ? null : layout.block(span.heading()),
                layout.blocks(span.from(), span.to()),
                evidence(span),
                Story.Kind.STORY,
                leaf.confidence());
    }

    private static Evidence evidence(Span span) {
        Cue cue = span.cue();
        if (cue == null) {
            return Evidence.WHOLE;
        }
        return span.heading() >= 0 && cue.prominence() > 0 ? Evidence.HEADLINE : cue.evidence();
    }

    /** What stands above a part's headline names its section, if it does not date or link. */
    private Optional<Block> kicker(Span span) {
        return span.heading() > span.begin()
                ? Optional.of(layout.block(span.begin())).filter(Reading::names)
                : Optional.empty();
    }

    /** A heading that was left alone is over what follows. Labels of furniture are over nothing but the next part. */
    private boolean isLabel(int i) {
        Span span = leaves.get(i).span();
        if (stories.get(i) || i + 1 == leaves.size() || !span.single()) {
            return false;
        }
        Block block = layout.block(span.begin());
        return layout.at(span.begin()).heading()
                && block.words() <= SECTION_WORDS
                && names(block)
                && layout.furniture(span.begin()).label().isEmpty()
                && Furniture.kind(block).isEmpty();
    }

    private static boolean names(Block block) {
        return !block.hasLink() && !Stamp.is(block.text());
    }
}
