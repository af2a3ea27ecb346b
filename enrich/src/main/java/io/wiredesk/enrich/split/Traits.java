package io.wiredesk.enrich.split;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one block holds and how it looks beside its neighbours, beyond its own fields.
 *
 * @param heading whether it may be one
 * @param prominence how much it stands out as a heading, in pixels of font size and extras; 0 if it is none
 * @param shape the same for headings that look alike; empty if it is none
 * @param opening what it begins with that looks like a headline of its own; null if nothing does
 * @param leadWords of the opening, else of the block
 * @param leadLinked whether that links
 * @param label whether the opening recurs, so that it labels a part of an item
 * @param credited whether it ends in a credit
 * @param button a call to action
 * @param numbered whether it begins with an item's number
 * @param links different targets
 * @param target the first, null if there is none
 * @param relative its font size in body sizes
 * @param upper all capitals
 * @param meta a short line of small print: dates, names, counts
 * @param continues whether its first word points back at what was said before
 * @param type one letter for what it looks like at first sight
 */
record Traits(
        boolean heading,
        double prominence,
        String shape,
        @Nullable Opening opening,
        int leadWords,
        boolean leadLinked,
        boolean label,
        boolean credited,
        boolean button,
        boolean numbered,
        int links,
        @Nullable String target,
        double relative,
        boolean upper,
        boolean meta,
        boolean continues,
        char type) {

    private static final int SHORT = 12;
    private static final double SMALL = .95;
    private static final double HALF = .5;

    /** Above this, signs before the words are pictographs, which count as one. */
    private static final int PICTOGRAPHS = 0x2B00;

    /**
     * Looks at a block.
     *
     * @param heading whether it may be one, for its looks and its neighbours
     * @param opening what it begins with, null if that is nothing of its own
     * @param label whether that recurs in the document
     */
    static Traits of(Block block, boolean heading, double bodySize, @Nullable Opening opening, boolean label) {
        boolean button = Furniture.isButton(block);
        boolean heads = heading && !button;
        Opening lead = heads ? null : opening;
        Set<String> targets = targets(block);
        double relative = block.size() / bodySize;
        boolean upper = isUpper(block.text());
        boolean meta = relative < SMALL
                && !block.isBold()
                && block.words() <= SHORT
                && block.style().level() == 0;
        return new Traits(
                heads,
                heads ? prominence(block, upper) : 0,
                heads ? shape(block, upper) : "",
                opening,
                lead == null ? block.words() : Words.count(block.text().substring(lead.from(), lead.to())),
                lead == null ? block.linked() > HALF : isLinked(block, lead),
                label,
                !heads && block.rich().credit() != null,
                button,
                Opening.number(block.text()) > 0,
                targets.size(),
                targets.isEmpty() ? null : targets.iterator().next(),
                relative,
                upper,
                meta,
                Continuation.is(block.text()),
                type(block, meta, heads, button, opening));
    }

    private static char type(Block block, boolean meta, boolean heading, boolean button, @Nullable Opening opening) {
        if (meta) {
            return 'm';
        } else if (heading) {
            return 'H';
        } else if (button) {
            return 'B';
        } else if (block.opens() > 0) {
            return 'L';
        } else if (opening != null) {
            return opening.kind().name().charAt(0);
        }
        return block.words() < SHORT ? 's' : 'p';
    }

    private static Set<String> targets(Block block) {
        Set<String> targets = new LinkedHashSet<>();
        for (RichText.Run run : block.rich().runs()) {
            String href = run.style().href();
            if (href != null && !href.startsWith("#") && !href.startsWith("mailto:")) {
                targets.add(href);
            }
        }
        return targets;
    }

    private static boolean isLinked(Block block, Opening lead) {
        return lead.kind() == Opening.Kind.LINK || linkedWithin(block, lead.to());
    }

    private static boolean linkedWithin(Block block, int to) {
        int at = 0;
        for (RichText.Run run : block.rich().runs()) {
            if (at >= to) {
                return false;
            }
            if (run.style().href() != null && Words.any(run.text())) {
                return true;
            }
            at += run.text().length();
        }
        return false;
    }

    private static double prominence(Block block, boolean upper) {
        return block.size() + (block.isBold() ? 1 : 0) + (block.style().level() > 0 ? 1 : 0) + (upper ? .5 : 0);
    }

    private static String shape(Block block, boolean upper) {
        return block.style().level() + "/" + block.style().color() + "/" + Math.round(block.size()) + "/"
                + (block.isBold() ? "b" : "") + (block.linked() > HALF ? "l" : "") + (upper ? "u" : "")
                + marker(block.text());
    }

    /** The sign a heading begins with, if it does. */
    private static String marker(String text) {
        int first = text.codePointAt(0);
        if (Character.isLetterOrDigit(first) || "\"“'‘«(".indexOf(first) >= 0) {
            return "";
        }
        return first > PICTOGRAPHS ? "*" : Character.toString(first);
    }

    /** At least three capitals and no small letter; scripts without capitals are not. */
    static boolean isUpper(String text) {
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.isIdeographic(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper > 2;
    }
}
