package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a document: sections first, then in each the unit that repeats. */
final class Segmenter {

    private final Headings headings;
    private final Labels labels;
    private final Evidence habit;

    private Segmenter(Headings headings, Labels labels, Evidence habit) {
        this.headings = headings;
        this.labels = labels;
        this.habit = habit;
    }

    /**
     * Cuts.
     *
     * @param title of the edition, which is no section
     * @return every block in one segment, except titles and section headings
     */
    static List<Segment> cut(Blocks blocks, String title) {
        Headings headings = Headings.read(blocks, title);
        Labels labels = new Labels(blocks);
        int tail = Tail.start(blocks.list());
        int top = Masthead.end(blocks, headings);
        List<Section> sections = Section.of(blocks.list().subList(top, Math.max(top, tail)), headings);
        Segmenter segmenter = new Segmenter(headings, labels, habit(sections, labels));
        List<Segment> segments = new ArrayList<>();
        sections.forEach(section -> segmenter.cut(section, segments));
        List<Segment> cut = Essay.isOne(segments, blocks)
                ? List.of(Essay.whole(blocks.list().subList(top, Math.max(top, tail)), headings))
                : Surroundings.mark(segments);
        List<Segment> all = new ArrayList<>(Surroundings.around(blocks.list().subList(0, top)));
        all.addAll(cut);
        all.addAll(Surroundings.around(
                blocks.list().subList(Math.max(top, tail), blocks.list().size())));
        return all;
    }

    /** The unit most words of the document are cut by. */
    private static Evidence habit(List<Section> sections, Labels labels) {
        Map<Evidence, Integer> words = new EnumMap<>(Evidence.class);
        for (Section section : sections) {
            Unit.of(section.blocks(), labels, Evidence.UNEXPLAINED)
                    .ifPresent(unit -> words.merge(unit.evidence(), section.words(), Integer::sum));
        }
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(Evidence.UNEXPLAINED);
    }

    private void cut(Section section, List<Segment> to) {
        List<Block> body = new ArrayList<>();
        Block headline = null;
        for (Block block : section.blocks()) {
            Headings.Role role = headings.of(block);
            if (role == Headings.Role.ITEM) {
                cut(section, headline, body, to);
                headline = block;
                body = new ArrayList<>();
            } else if (role != Headings.Role.TITLE) {
                body.add(block);
            }
        }
        cut(section, headline, body, to);
    }

    /** Cuts what stands under an item's headline or, without one, directly under the section's. */
    private void cut(Section section, @Nullable Block headline, List<Block> body, List<Segment> to) {
        if (headline != null) {
            under(section, headline, body, to);
            return;
        }
        if (body.isEmpty()) {
            return;
        }
        Optional<Unit> unit = Unit.of(body, labels, habit);
        boolean opening = section.heading() == null && habit != Evidence.PARAGRAPH;
        if (unit.filter(u -> !opening || u.evidence() != Evidence.PARAGRAPH).isPresent()) {
            partition(section, body, unit.orElseThrow(), to);
        } else if (section.heading() != null
                && section.place() == Section.Place.ALONE
                && section.blocks().size() == body.size()) {
            to.add(new Segment(section.name(), section.heading(), body, Evidence.SECTION, section.kind()));
        } else {
            body.forEach(block -> to.add(unexplained(section, List.of(block))));
        }
    }

    /** An item's headline; linked headlines in its paragraphs begin items of their own. */
    private void under(Section section, Block headline, List<Block> body, List<Segment> to) {
        Unit linked = Unit.linked(labels);
        int end = 0;
        while (end < body.size() && !linked.starts().test(body.get(end))) {
            end++;
        }
        List<Block> rest = body.subList(end, body.size());
        boolean several = rest.stream().filter(linked.starts()).count() >= 2;
        List<Block> own = several ? body.subList(0, end) : body;
        to.addAll(nested(new Segment(section.name(), headline, own, Evidence.HEADLINE, section.kind())));
        if (several) {
            partition(section, rest, linked, to);
        }
    }

    private void partition(Section section, List<Block> body, Unit unit, List<Segment> to) {
        List<Segment> cut = new ArrayList<>();
        List<Block> open = null;
        for (Block block : body) {
            boolean starts = unit.starts().test(block) || follows(open, block);
            boolean ends = unit.evidence() == Evidence.LIST_ITEM && block.depth() == 0;
            if (starts) {
                open = new ArrayList<>(List.of(block));
                cut.add(new Segment(section.name(), null, open, unit.evidence(), section.kind()));
            } else if (open == null
                    || ends
                    || Lexicon.FURNITURE.strong(block.text()).isPresent()) {
                cut.add(unexplained(section, List.of(block)));
            } else {
                open.add(block);
            }
        }
        cut.forEach(segment -> to.addAll(nested(segment)));
    }

    /** A credit closes an item if the next paragraph has one too. */
    private static boolean follows(@Nullable List<Block> open, Block block) {
        return open != null
                && block.depth() == 0
                && open.getLast().depth() == 0
                && Attributions.ends(open.getLast())
                && Attributions.ends(block);
    }

    /** Listed items inside an item that end in credits of their own are items too. */
    private static List<Segment> nested(Segment segment) {
        List<Block> listed =
                segment.blocks().stream().filter(b -> b.opens() > 0).toList();
        boolean own = segment.blocks().stream().anyMatch(b -> b.depth() == 0) || segment.headline() != null;
        if (!own
                || listed.isEmpty()
                || listed.stream().filter(Attributions::ends).count() * 2 < listed.size()) {
            return List.of(segment);
        }
        List<Segment> parts = new ArrayList<>();
        List<Block> open = new ArrayList<>();
        parts.add(new Segment(segment.section(), segment.headline(), open, segment.evidence(), segment.kind()));
        for (Block block : segment.blocks()) {
            if (block.opens() > 0) {
                open = new ArrayList<>();
                parts.add(new Segment(segment.section(), null, open, Evidence.LIST_ITEM, segment.kind()));
            }
            open.add(block);
        }
        return parts;
    }

    private static Segment unexplained(Section section, List<Block> blocks) {
        return new Segment(section.name(), null, blocks, Evidence.UNEXPLAINED, section.kind());
    }
}
