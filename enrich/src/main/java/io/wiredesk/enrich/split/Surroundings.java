package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands before, between and after the stories. */
final class Surroundings {

    private Surroundings() {}

    /** Masthead and small print: each block by its words, else housekeeping; neighbours of one kind are one piece. */
    static List<Segment> around(List<Block> blocks) {
        List<Segment> marked = new ArrayList<>();
        for (Block block : blocks) {
            Story.Kind kind = Furniture.kind(block).orElse(Story.Kind.HOUSEKEEPING);
            if (!marked.isEmpty() && marked.getLast().kind() == kind) {
                marked.getLast().blocks().add(block);
            } else {
                marked.add(new Segment(null, null, new ArrayList<>(List.of(block)), Evidence.POSITION, kind, 1));
            }
        }
        return marked;
    }

    /**
     * A part that is no story, with the kind its section, its headline or its words give it.
     *
     * @param begun whether stories stand before it: what stands above all greets
     */
    static Segment setAside(Segment segment, boolean begun) {
        if (Quote.is(segment)) {
            return segment.as(Story.Kind.QUOTE);
        }
        return headed(segment.section())
                .or(() -> Optional.ofNullable(segment.headline())
                        .flatMap(headline -> headline.furniture().heading()))
                .or(() -> blocks(segment)
                        .flatMap(block -> Furniture.kind(block).stream())
                        .findFirst())
                .map(kind -> segment.as(kind, Evidence.FURNITURE))
                .orElseGet(() -> segment.as(begun ? Story.Kind.HOUSEKEEPING : Story.Kind.GREETING, Evidence.UNLIKE));
    }

    /**
     * A part that is no story, each block with the kind its words give it; what they do not tell goes with its neighbours.
     *
     * @param begun whether stories stand before it
     */
    static List<Segment> sorted(Segment segment, boolean begun) {
        if (Quote.is(segment)) {
            return List.of(segment.as(Story.Kind.QUOTE));
        }
        List<Segment> sorted = new ArrayList<>();
        for (Block block : segment.blocks()) {
            Segment alone = setAside(segment.with(List.of(block)), begun);
            Segment last = sorted.isEmpty() ? null : sorted.getLast();
            if (last != null && (last.kind() == alone.kind() || Stamp.is(block.text()))) {
                last.blocks().add(block);
            } else {
                sorted.add(alone.growing());
            }
        }
        return sorted;
    }

    /**
     * Pieces that say nothing but what earlier editions said are set aside. An edition of which nothing would be left is an
     * earlier one sent again, and stays as it is.
     */
    static List<Segment> repeated(List<Segment> segments, Habits habits) {
        if (habits.editions().isEmpty()) {
            return segments;
        }
        List<Segment> left = segments.stream()
                .map(segment -> segment.kind() == Story.Kind.STORY
                                && blocks(segment).allMatch(block -> habits.repeats(block.text()))
                        ? segment.as(Story.Kind.HOUSEKEEPING, Evidence.HABIT)
                        : segment)
                .toList();
        return left.stream().anyMatch(segment -> segment.kind() == Story.Kind.STORY) ? left : segments;
    }

    private static Optional<Story.Kind> headed(@Nullable String heading) {
        return heading == null ? Optional.empty() : Furniture.of(heading).heading();
    }

    private static Stream<Block> blocks(Segment segment) {
        return Stream.concat(Stream.ofNullable(segment.headline()), segment.blocks().stream());
    }
}
