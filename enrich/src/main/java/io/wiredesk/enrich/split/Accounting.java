package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of every block where it went, and of every cut how sure it is. */
final class Accounting {

    private Accounting() {}

    static List<Split.Why> why(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new Split.Why(
                        segment.evidence().sentence(),
                        segment.confidence(),
                        blocks(segment).map(Block::text).toList()))
                .toList();
    }

    /** The blocks of no segment: sections are named by the pieces under them or stand between them, what is left is a title. */
    static List<Split.Heading> headings(List<Segment> segments, Blocks blocks) {
        Set<Integer> used =
                segments.stream().flatMap(Accounting::blocks).map(Block::index).collect(Collectors.toSet());
        Set<String> sections =
                segments.stream().map(Segment::section).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Split.Heading> headings = new ArrayList<>();
        int before = 0;
        for (Block block : blocks.list()) {
            if (!used.contains(block.index())) {
                boolean names = before > 0 || sections.contains(block.text().replace('\n', ' '));
                Split.Heading.Role role = names ? Split.Heading.Role.SECTION : Split.Heading.Role.TITLE;
                headings.add(new Split.Heading(block.text(), role, before));
            } else if (before < segments.size() && first(segments.get(before)) == block.index()) {
                before++;
            }
        }
        return headings;
    }

    /** What its pieces have, by their words. */
    static double confidence(List<Segment> segments) {
        int words = segments.stream().mapToInt(Segment::words).sum();
        double sure = segments.stream()
                .mapToDouble(segment -> segment.words() * segment.confidence())
                .sum();
        return words == 0 ? 1 : sure / words;
    }

    /**
     * Share of all words that stand in a story, a heading, or a piece that was set aside for what it says.
     *
     * @param between what {@link #headings} finds
     */
    static double coverage(List<Segment> segments, List<Split.Heading> between, Blocks blocks) {
        int explained = segments.stream()
                .filter(segment -> segment.evidence() != Evidence.UNLIKE)
                .mapToInt(Segment::words)
                .sum();
        int headings = between.stream()
                .mapToInt(heading -> Words.count(heading.text()))
                .sum();
        return blocks.words() == 0 ? 1 : Math.min(1, (double) (explained + headings) / blocks.words());
    }

    private static int first(Segment segment) {
        return blocks(segment).findFirst().map(Block::index).orElse(-1);
    }

    private static Stream<Block> blocks(Segment segment) {
        return Stream.concat(Stream.ofNullable(segment.headline()), segment.blocks().stream());
    }
}
