package io.wiredesk.enrich.split;

/**
 * One item of a cut, looked at as a whole.
 *
 * @param lead index of the block it is led by: its heading, else its first
 * @param words heading included
 * @param picture whether one stands in it
 * @param button whether one stands in it
 * @param openings blocks below the lead that look like the beginning of something
 * @param tallest prominence of the most prominent heading below the lead, 0 if there is none
 * @param within depth of the innermost container all of it shares
 */
record Item(
        Span span,
        Layout layout,
        int lead,
        int words,
        boolean picture,
        boolean button,
        int openings,
        double tallest,
        int within) {

    private static final int TYPES = 3;
    private static final int TINY = 5;

    static Item of(Span span, Layout layout) {
        int lead = span.heading() >= 0 ? span.heading() : span.begin();
        boolean picture = false;
        boolean button = false;
        int openings = 0;
        double tallest = 0;
        int within = Block.TOGETHER;
        for (int i = span.begin(); i < span.to(); i++) {
            Traits traits = layout.at(i);
            picture |= layout.block(i).image() != null;
            button |= traits.button();
            within = i > span.begin() ? Math.min(within, layout.block(i).join()) : within;
            if (i > lead) {
                openings += traits.opening() != null && !traits.label() ? 1 : 0;
                tallest = Math.max(tallest, traits.prominence());
            }
        }
        return new Item(span, layout, lead, span.words(layout), picture, button, openings, tallest, within);
    }

    Traits traits() {
        return layout.at(lead);
    }

    Block block() {
        return layout.block(lead);
    }

    int links() {
        return layout.links(span.begin(), span.to());
    }

    boolean isLinked() {
        return links() > 0;
    }

    boolean isCredited() {
        return layout.credits(span.begin(), span.to()) > 0;
    }

    /** How much of what its lead says the rest says again, 0 to 1. */
    double recurs() {
        return layout.cohesion().recurs(lead, lead + 1, span.to());
    }

    /** How much of the edition's title it says, 0 to 1. */
    double titled() {
        return layout.cohesion().titled(span.begin(), span.to());
    }

    boolean isHeaded() {
        return span.heading() >= 0;
    }

    boolean isBare() {
        return isHeaded() && span.to() - lead <= 1;
    }

    boolean isTiny() {
        return words < TINY && !isLinked();
    }

    /** Something in it stands out more than its own heading and what the cut goes by. */
    boolean isTopped(double prominence) {
        return tallest > Math.max(prominence, isHeaded() ? traits().prominence() : 0) + Layout.SAME;
    }

    boolean endsIn(char one, char other) {
        String text = block().text();
        char last = text.charAt(text.length() - 1);
        return last == one || last == other;
    }

    /** Whether the last block is another one than the lead. */
    boolean endsApart() {
        return span.to() - 1 > lead;
    }

    /** The last block. */
    Traits end() {
        return layout.at(span.to() - 1);
    }

    boolean isFollowedByText() {
        return lead + 1 < span.to()
                && !layout.at(lead + 1).heading()
                && layout.block(lead + 1).words() > block().words();
    }

    /** A sign before its heading, such as a pictograph. */
    boolean isMarked() {
        String shape = traits().shape();
        char last = shape.isEmpty() ? 'x' : shape.charAt(shape.length() - 1);
        return !Character.isLetterOrDigit(last) && last != '/';
    }

    int pattern() {
        return pattern(span, layout);
    }

    /** Kinds of a part's first blocks, a letter each. */
    static int pattern(Span span, Layout layout) {
        int pattern = 0;
        for (int i = span.begin(); i < Math.min(span.to(), span.begin() + TYPES); i++) {
            pattern = (pattern << Byte.SIZE) | layout.at(i).type();
        }
        return pattern;
    }
}
