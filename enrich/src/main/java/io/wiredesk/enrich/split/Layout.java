package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A stretch of blocks with all that decisions ask about them, computed once: from here on numbers are compared, not text. */
final class Layout {

    /** Headings whose prominence differs by less stand out alike. */
    static final double SAME = .01;

    /** Times the size of the text from which on letters are larger than the text. */
    static final double LARGER = 1.14;

    private static final int MAX_WORDS = 24;
    private static final int MAX_TAGGED_WORDS = 40;
    private static final int BRIEF = 12;
    private static final String STOPS = ".;,。，；…";

    private final List<Block> blocks;
    private final List<Traits> traits = new ArrayList<>();
    private final List<Openings> openings;
    private final double bodySize;
    private final boolean plain;
    private final About about;
    private final Cohesion cohesion;

    /** Sums over all blocks before an index. */
    private final int[] words;

    private final int[] links;
    private final int[] credits;
    private final int[] headings;
    private final int[] tops;

    /** Of what a block says, and of what it links to first: the same number for the same, -1 for nothing. */
    private final int[] texts;

    private final int[] targets;

    Layout(List<Block> blocks, double bodySize, boolean plain, About about) {
        this.about = about;
        this.plain = plain;
        this.blocks = blocks;
        this.bodySize = bodySize;
        this.cohesion = new Cohesion(blocks, about.title());
        openings = blocks.stream().map(Openings::of).toList();
        Labels labels = new Labels(blocks, openings);
        int n = blocks.size();
        words = new int[n + 1];
        links = new int[n + 1];
        credits = new int[n + 1];
        headings = new int[n + 1];
        tops = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Traits t = Traits.of(
                    blocks.get(i), mayHead(i), bodySize, openings.get(i).clearest(), labels.at(i));
            traits.add(t);
            words[i + 1] = words[i] + blocks.get(i).words();
            links[i + 1] = links[i] + t.links();
            credits[i + 1] = credits[i] + (t.credited() ? 1 : 0);
            headings[i + 1] = headings[i] + (t.heading() ? 1 : 0);
            tops[i + 1] = tops[i] + (blocks.get(i).depth() == 0 || blocks.get(i).opens() > 0 ? 1 : 0);
        }
        texts = numbered(i -> blocks.get(i).text());
        targets = numbered(i -> traits.get(i).target());
    }

    int size() {
        return blocks.size();
    }

    Block block(int i) {
        return blocks.get(i);
    }

    Traits at(int i) {
        return traits.get(i);
    }

    Furniture furniture(int i) {
        return blocks.get(i).furniture();
    }

    Openings openings(int i) {
        return openings.get(i);
    }

    About about() {
        return about;
    }

    /** What its blocks have to do with each other. */
    Cohesion cohesion() {
        return cohesion;
    }

    /** Of most letters, in pixels. */
    double bodySize() {
        return bodySize;
    }

    /** Whether it was plain text. */
    boolean plain() {
        return plain;
    }

    /** Links of a stretch a word; empty where that says nothing: plain text may have lost its links. */
    OptionalDouble density(int from, int to) {
        int words = words(from, to);
        return plain && links[size()] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(words == 0 ? 0 : (double) links(from, to) / words);
    }

    List<Block> blocks(int from, int to) {
        return blocks.subList(from, to);
    }

    int words(int from, int to) {
        return words[to] - words[from];
    }

    /** Different targets a block, summed. */
    int links(int from, int to) {
        return links[to] - links[from];
    }

    int credits(int from, int to) {
        return credits[to] - credits[from];
    }

    int headings(int from, int to) {
        return headings[to] - headings[from];
    }

    /** Blocks that are in no list or begin an item. */
    int tops(int from, int to) {
        return tops[to] - tops[from];
    }

    /** Number of what a block says. */
    int text(int i) {
        return texts[i];
    }

    /** Number of the first target a block links to, -1 if it links to none. */
    int target(int i) {
        return targets[i];
    }

    /** Number of the first target linked to in a stretch, -1 if there is none. */
    int target(int from, int to) {
        for (int i = from; i < to; i++) {
            if (targets[i] >= 0) {
                return targets[i];
            }
        }
        return -1;
    }

    private int[] numbered(IntFunction<@Nullable String> of) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] numbered = new int[blocks.size()];
        for (int i = 0; i < numbered.length; i++) {
            String what = of.apply(i);
            numbered[i] = what == null ? -1 : numbers.computeIfAbsent(what, added -> numbers.size());
        }
        return numbered;
    }

    /** Whether a block stands out enough to head something; the model decides whether it does. */
    private boolean mayHead(int i) {
        Block block = blocks.get(i);
        if (block.words() == 0 || block.words() > MAX_TAGGED_WORDS) {
            return false;
        }
        boolean tagged = block.style().level() > 0;
        boolean standsOut = tagged
                || block.isBold()
                || block.size() >= LARGER * bodySize
                || block.isLinked()
                || Traits.isUpper(block.text());
        return (standsOut || isBrief(i))
                && block.words() <= (tagged ? MAX_TAGGED_WORDS : MAX_WORDS)
                && (block.depth() == 0 || tagged)
                && block.style().form() == Style.Form.PARAGRAPH
                && !Attributions.isByline(block.text())
                && !Stamp.is(block.text());
    }

    /** A short line without a stop that something follows. */
    private boolean isBrief(int i) {
        Block block = blocks.get(i);
        String text = block.text();
        return block.words() <= BRIEF
                && i + 1 < blocks.size()
                && STOPS.indexOf(text.charAt(text.length() - 1)) < 0
                && text.indexOf('\n') < 0;
    }
}
