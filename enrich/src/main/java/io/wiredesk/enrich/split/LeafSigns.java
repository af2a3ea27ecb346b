package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for a part being a story, as numbers by name: what {@link Model} weighs. */
final class LeafSigns {

    /** Weak words of furniture say little in more words than these, and addressing the reader means less. */
    private static final int SHORT = 35;

    private static final int CURT = 25;
    private static final double SMALLER = .9;
    private static final int FIRST_BLOCKS = 3;

    /** A label before something is short itself. */
    private static final int LABEL_WORDS = 12;

    private final Span span;
    private final Layout layout;
    private final int words;
    private final SignSet signs = new SignSet(LeafTable.TABLE);

    private LeafSigns(Span span, Layout layout) {
        this.span = span;
        this.layout = layout;
        this.words = span.words(layout);
    }

    /** The signs of all parts of a layout, in their order. */
    static List<SignSet> of(List<Cutter.Leaf> leaves, Layout layout) {
        Map<String, Alike> alike = alike(leaves, layout);
        List<Span> items = leaves.stream()
                .map(Cutter.Leaf::span)
                .filter(span -> !span.loose())
                .toList();
        int first = items.stream().mapToInt(Span::begin).min().orElse(0);
        int last = items.stream().mapToInt(Span::begin).max().orElse(0);
        List<SignSet> all = new ArrayList<>();
        Cutter.Leaf before = null;
        for (Cutter.Leaf leaf : leaves) {
            LeafSigns of = new LeafSigns(leaf.span(), layout);
            of.origin();
            of.siblings(alike.get(key(leaf.span())));
            of.place(first, last);
            of.blocks();
            of.opening();
            of.section(leaf.section());
            of.lead();
            of.after(before);
            all.add(of.signs);
            before = leaf;
        }
        return all;
    }

    private static Map<String, Alike> alike(List<Cutter.Leaf> leaves, Layout layout) {
        Map<String, List<Span>> spans = new HashMap<>();
        for (Cutter.Leaf leaf : leaves) {
            String key = key(leaf.span());
            if (!key.isEmpty()) {
                spans.computeIfAbsent(key, k -> new ArrayList<>()).add(leaf.span());
            }
        }
        Map<String, Alike> alike = new HashMap<>();
        spans.forEach((key, siblings) -> alike.put(key, Alike.of(siblings, layout)));
        return alike;
    }

    /** The sign it was cut by; empty if it was not, or stands loose. */
    private static String key(Span span) {
        return span.cue() == null || span.loose() ? "" : span.cue().key();
    }

    private void origin() {
        int how = SignTable.place(Signs.origin(span));
        signs.set(LeafTable.STORY, 1);
        signs.set(LeafTable.HOW[how], 1);
        signs.bin(LeafTable.WORDS[how], words);
        signs.bin(LeafTable.LINKS, links());
        layout.density(span.begin(), span.to()).ifPresent(density -> signs.bin(LeafTable.DENSITY, density));
        signs.set(LeafTable.PLAIN, layout.plain());
    }

    private void siblings(@Nullable Alike alike) {
        if (span.cue() == null || alike == null) {
            return;
        }
        signs.set(LeafTable.CUE[SignTable.place(span.cue().evidence())], 1);
        signs.bin(LeafTable.SIBLINGS, alike.size());
        signs.bin(LeafTable.RATIO, words / Math.max(1, alike.medianWords()));
        boolean credited = layout.credits(span.begin(), span.to()) > 0;
        signs.set(LeafTable.CREDITED, credited);
        signs.set(LeafTable.UNLINKED, links() == 0 && alike.linked());
        signs.set(LeafTable.UNCREDITED, !credited && alike.credited());
        if (alike.isMany()) {
            signs.set(LeafTable.SHAPE_SHARE, alike.shapeShare(span));
            signs.set(LeafTable.PATTERN_SHARE, alike.patternShare(span));
            signs.set(LeafTable.SHAPE_ODD, alike.isOdd(span));
        }
    }

    private void place(int first, int last) {
        signs.set(LeafTable.BEFORE_ITEMS, span.begin() < first);
        signs.set(LeafTable.AFTER_ITEMS, span.begin() > last);
        signs.bin(LeafTable.PLACE, layout.size() <= 1 ? .5 : span.begin() / (double) (layout.size() - 1));
    }

    private void blocks() {
        int buttons = 0;
        int small = 0;
        int filled = 0;
        int address = 0;
        boolean quotes = false;
        for (int i = span.begin(); i < span.to(); i++) {
            Block block = layout.block(i);
            buttons += i >= span.from() && layout.at(i).button() ? 1 : 0;
            small += block.size() < SMALLER * layout.bodySize() ? block.words() : 0;
            filled += block.style().filled() ? block.words() : 0;
            address += layout.furniture(i).address();
            quotes |= block.style().form() == Style.Form.QUOTE;
        }
        int below = span.to() - span.from();
        signs.set(LeafTable.BARE, below == 0);
        signs.set(LeafTable.ALL_BUTTONS, below > 0 && buttons == below);
        signs.share(LeafTable.SMALL, small, words);
        signs.share(LeafTable.FILLED, filled, words);
        signs.set(LeafTable.QUOTE, quotes);
        double share = words == 0 ? 0 : address / (double) words;
        signs.bin(words < CURT ? LeafTable.PERSON_SHORT : LeafTable.PERSON_LONG, share);
        furniture();
    }

    private void furniture() {
        int strong = 0;
        int weak = 0;
        boolean ends = false;
        Set<Story.Kind> kinds = EnumSet.noneOf(Story.Kind.class);
        for (int i = span.begin(); i < span.to(); i++) {
            Furniture furniture = layout.furniture(i);
            int length = layout.block(i).words();
            strong += furniture.strong().isPresent() ? length : 0;
            weak += furniture.weak().isPresent() ? 1 : 0;
            ends |= furniture.ends().isPresent();
            furniture.strong().ifPresent(kinds::add);
            furniture.ends().ifPresent(kinds::add);
            furniture.weak().filter(kind -> length < SHORT).ifPresent(kinds::add);
        }
        boolean first = layout.furniture(span.begin()).strong().isPresent();
        signs.set(LeafTable.STRONG, strong > 0);
        signs.set(LeafTable.STRONG_FIRST, first);
        signs.share(LeafTable.STRONG_SHARE, strong, Math.max(1, words));
        signs.set(LeafTable.WEAK, weak > 0);
        signs.share(LeafTable.WEAK_SHARE, weak, span.to() - span.begin());
        signs.set(LeafTable.WEAK_SHORT, weak > 0 && words < SHORT);
        signs.set(LeafTable.ENDS, ends);
        kinds.forEach(kind -> signs.set(LeafTable.KIND[SignTable.place(kind)], 1));
    }

    private void opening() {
        for (int i = span.begin(); i < Math.min(span.to(), span.begin() + FIRST_BLOCKS); i++) {
            int[] opener = i == span.begin() ? LeafTable.OPENER : LeafTable.OPENER_LATER;
            kind(opener, layout.furniture(i).opener());
            if (i < span.heading()) {
                kind(LeafTable.KICKER, layout.furniture(i).heading());
            }
        }
    }

    private void section(int section) {
        if (section >= 0) {
            Optional<Story.Kind> kind = layout.furniture(section).heading();
            signs.set(LeafTable.SECTIONED, 1);
            signs.set(LeafTable.SECTION_FURNITURE, kind.isPresent());
            kind(LeafTable.SECTION, kind);
        }
    }

    private void lead() {
        if (span.heading() >= 0) {
            Block heading = layout.block(span.heading());
            Optional<Story.Kind> kind = layout.furniture(span.heading()).heading();
            signs.set(LeafTable.HEADING_FURNITURE, kind.isPresent());
            kind(LeafTable.HEADING, kind);
            signs.bin(LeafTable.HEADING_WORDS, heading.words());
            if (span.from() < span.to()) {
                signs.bin(LeafTable.HEADING_RECURS, layout.cohesion().recurs(span.heading(), span.from(), span.to()));
            }
            signs.set(LeafTable.HEADING_LINKED, layout.at(span.heading()).leadLinked());
            signs.set(LeafTable.HEADING_SHOUTS, heading.text().endsWith("!"));
            signs.set(LeafTable.HEADING_COLON, heading.text().endsWith(":"));
        } else if (span.from() < span.to()) {
            Traits lead = layout.at(span.from());
            if (lead.opening() != null) {
                signs.set(LeafTable.LEAD[SignTable.place(lead.opening().kind())], 1);
            }
            signs.set(LeafTable.LEAD_LINKED, lead.leadLinked());
            signs.set(LeafTable.SHOUTS, layout.block(span.from()).text().endsWith("!"));
            signs.set(LeafTable.LABEL, lead.label());
        }
    }

    private void after(Cutter.@Nullable Leaf before) {
        if (before != null && before.span().words(layout) <= LABEL_WORDS) {
            kind(LeafTable.AFTER, layout.furniture(before.span().begin()).label());
        }
    }

    private void kind(int[] names, Optional<Story.Kind> kind) {
        kind.ifPresent(k -> signs.set(names[SignTable.place(k)], 1));
    }

    private int links() {
        return layout.links(span.begin(), span.to());
    }
}
