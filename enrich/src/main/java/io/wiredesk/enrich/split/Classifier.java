package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what a piece is: by its section, its words, its shape and its place. */
final class Classifier {

    /** Furniture words occur in stories too: in longer blocks only strong ones count. */
    private static final int SHORT = 35;

    private static final Pattern QUOTED = Pattern.compile("(?s)[\"“”„«「『].{10,}[\"”“»」』][.。]?(?:\\s*[–—-].{2,200})?");
    private static final Pattern SPEAKER = Pattern.compile("(?s)(?:[–—―]|--|-)\\s?\\p{L}.{1,250}");

    private Classifier() {}

    /** What a block is if its words mark it as furniture. */
    static Optional<Story.Kind> furniture(Block block) {
        if (isButton(block)) {
            return Optional.of(Story.Kind.HOUSEKEEPING);
        }
        Optional<Story.Kind> strong = Lexicon.FURNITURE.ends(block).or(() -> Lexicon.FURNITURE.strong(block.text()));
        return strong.isPresent() || block.words() > SHORT ? strong : Lexicon.FURNITURE.weak(block.text());
    }

    static boolean isButton(Block block) {
        return block.isLinked() && Lexicon.FURNITURE.isButton(block.text());
    }

    /** The same piece with its kind. */
    static Segment classify(Segment segment) {
        if (segment.kind() != Story.Kind.STORY) {
            return segment;
        }
        boolean own = segment.headline() != null && segment.evidence() != Evidence.SECTION;
        if (!own && isQuote(segment.blocks())) {
            return segment.as(Story.Kind.QUOTE);
        }
        if (segment.headline() == null && segment.blocks().stream().allMatch(Classifier::isButton)) {
            return segment.as(Story.Kind.HOUSEKEEPING, Evidence.FURNITURE);
        }
        Optional<Story.Kind> label = labelled(segment);
        if (label.isPresent()) {
            return segment.as(label.get());
        }
        int strong = segment.blocks().stream()
                .filter(block -> Lexicon.FURNITURE.strong(block.text()).isPresent())
                .mapToInt(Block::words)
                .sum();
        boolean doubtful = segment.words() <= SHORT && !segment.evidence().repeats();
        return doubtful || 2 * strong >= segment.words() ? worded(segment) : segment;
    }

    /** "SPONSORED" at either end of the piece. */
    private static Optional<Story.Kind> labelled(Segment segment) {
        List<Block> blocks = segment.blocks();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        return Lexicon.FURNITURE
                .ends(blocks.getLast())
                .or(() -> Lexicon.FURNITURE.ends(blocks.getFirst()))
                .or(() -> segment.headline() == null ? Optional.empty() : Lexicon.FURNITURE.ends(segment.headline()));
    }

    private static Segment worded(Segment segment) {
        long furniture =
                segment.blocks().stream().filter(b -> furniture(b).isPresent()).count();
        if (furniture == 0 || 2 * furniture < segment.blocks().size()) {
            return segment;
        }
        return segment.blocks().stream()
                .flatMap(b -> furniture(b).stream())
                .findFirst()
                .map(kind -> segment.as(kind, Evidence.FURNITURE))
                .orElse(segment);
    }

    private static boolean isQuote(List<Block> blocks) {
        if (blocks.isEmpty() || blocks.size() > 3) {
            return false;
        }
        boolean quoted = QUOTED.matcher(blocks.getFirst().text()).matches()
                || blocks.getFirst().style().form() == Style.Form.QUOTE;
        return quoted
                && blocks.stream()
                        .skip(1)
                        .allMatch(b ->
                                SPEAKER.matcher(b.text()).matches() || b.style().form() == Style.Form.QUOTE);
    }
}
