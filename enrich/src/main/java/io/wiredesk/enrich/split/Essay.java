package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises an edition that tells one thing at length: headings in it are chapters, not headlines. */
final class Essay {

    private static final double LINKS_PER_WORD = .04;
    private static final double STRUCTURED = .25;
    private static final int CHAPTER = 150;
    private static final int SECTION_WORDS = 75;

    private Essay() {}

    static boolean isOne(List<Segment> segments, Blocks blocks) {
        int structured = segments.stream()
                .filter(segment -> !isChapter(segment))
                .mapToInt(Segment::words)
                .sum();
        int words = segments.stream().mapToInt(Segment::words).sum();
        boolean nothing = segments.stream().allMatch(segment -> segment.evidence() == Evidence.UNEXPLAINED);
        boolean prose = links(blocks) < LINKS_PER_WORD * blocks.words();
        return nothing || (prose && structured < STRUCTURED * words);
    }

    static Segment whole(List<Block> blocks, Headings headings) {
        List<Block> body = blocks.stream()
                .filter(block -> headings.of(block) != Headings.Role.TITLE)
                .filter(block -> Lexicon.FURNITURE.strong(block.text()).isEmpty())
                .toList();
        Block title = blocks.stream()
                .filter(block -> headings.of(block) == Headings.Role.TITLE)
                .findFirst()
                .orElse(null);
        return new Segment(null, title, body, Evidence.WHOLE, Story.Kind.STORY);
    }

    /** Long words under a heading that leads nowhere. */
    private static boolean isChapter(Segment segment) {
        return switch (segment.evidence()) {
            case SECTION -> segment.words() >= SECTION_WORDS;
            case HEADLINE -> segment.words() >= CHAPTER && !isLinked(segment.headline());
            case UNEXPLAINED, WHOLE, POSITION -> true;
            default -> false;
        };
    }

    private static boolean isLinked(@Nullable Block headline) {
        return headline != null && headline.hasLink();
    }

    private static long links(Blocks blocks) {
        return blocks.list().stream()
                .flatMap(block -> block.rich().runs().stream())
                .filter(run -> run.style().href() != null)
                .count();
    }
}
