package io.wiredesk.enrich.split;

import org.jsoup.nodes.Element;

/** The little of CSS that says how a block looks: inline declarations and what browsers do by default. */
final class Css {

    /** em sizes of h1 to h6, HTML Living Standard §15.3.7. */
    private static final double[] HEADING_EM = {2, 1.5, 1.17, 1, .83, .67};

    /** HTML's font size 1 to 7 in pixels, §15.3.4. */
    private static final double[] FONT_PX = {10, 13, 16, 18, 24, 32, 48};

    private static final double SEMI_BOLD = 600;

    private Css() {}

    static double headingSize(int level) {
        return HEADING_EM[level - 1] * Style.BODY_SIZE;
    }

    /** Font size of an element, in pixels, given its parent's. */
    static double size(Element element, Declarations css, double parent) {
        double byTag = switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headingSize(level(element));
            case "small" -> parent * .83;
            case "big" -> parent * 1.2;
            case "font" -> fontTag(element.attr("size"), parent);
            default -> parent;
        };
        Length declared = css.fontSize();
        return declared == null ? byTag : declared.in(parent);
    }

    static boolean bold(Element element, Declarations css, boolean parent) {
        String weight = css.fontWeight();
        if (weight != null) {
            return weight.startsWith("bold") || length(weight, 0, 0) >= SEMI_BOLD;
        }
        return switch (element.normalName()) {
            case "b", "strong", "th", "dt", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> parent;
        };
    }

    static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }

    /** Pixels of a CSS length or bare number; relative ones are of {@code parent}. */
    static double length(String value, double parent, double otherwise) {
        Length length = Length.of(value);
        return length == null ? otherwise : length.in(parent);
    }

    private static double fontTag(String size, double parent) {
        boolean known = size.length() == 1 && size.charAt(0) >= '1' && size.charAt(0) <= '7';
        return known ? FONT_PX[size.charAt(0) - '1'] : parent;
    }
}
