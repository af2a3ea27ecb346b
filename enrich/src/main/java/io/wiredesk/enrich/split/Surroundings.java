package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;

/** What stands before, between and after the items. */
final class Surroundings {

    /** Between items, linked paragraphs of this many words are taken for stories. */
    private static final int STORY_WORDS = 25;

    private Surroundings() {}

    /** Gives loose blocks a kind: furniture by their words, greetings by their place, else stories. */
    static List<Segment> mark(List<Segment> segments) {
        List<Segment> marked = new ArrayList<>();
        boolean begun = false;
        for (Segment segment : segments) {
            boolean loose = segment.evidence() == Evidence.UNEXPLAINED && segment.kind() == Story.Kind.STORY;
            begun |= !loose;
            add(loose ? loose(segment, begun) : segment, marked);
        }
        return marked;
    }

    /** Masthead and small print: each block by its words, else housekeeping. */
    static List<Segment> around(List<Block> blocks) {
        List<Segment> marked = new ArrayList<>();
        for (Block block : blocks) {
            Story.Kind kind = Classifier.furniture(block).orElse(Story.Kind.HOUSEKEEPING);
            add(new Segment(null, null, List.of(block), Evidence.POSITION, kind), marked);
        }
        return marked;
    }

    private static Segment loose(Segment segment, boolean begun) {
        Block block = segment.blocks().getFirst();
        return Classifier.furniture(block)
                .map(kind -> segment.as(kind, Evidence.FURNITURE))
                .orElseGet(() -> begun && block.words() >= STORY_WORDS && block.hasLink()
                        ? segment
                        : segment.as(Story.Kind.GREETING, Evidence.POSITION));
    }

    /** Neighbours of one kind that are set aside become one piece. */
    private static void add(Segment segment, List<Segment> to) {
        boolean joins = !to.isEmpty()
                && segment.headline() == null
                && segment.kind() != Story.Kind.STORY
                && to.getLast().kind() == segment.kind()
                && to.getLast().evidence() == segment.evidence();
        if (joins) {
            to.getLast().blocks().addAll(segment.blocks());
        } else {
            to.add(segment.growing());
        }
    }
}
