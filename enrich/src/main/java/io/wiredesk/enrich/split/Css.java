package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The little of CSS that says how a block looks: inline declarations and what browsers do by default. */
final class Css {

    /** em sizes of h1 to h6, HTML Living Standard §15.3.7. */
    private static final double[] HEADING_EM = {2, 1.5, 1.17, 1, .83, .67};

    /** HTML's font size 1 to 7 in pixels, §15.3.4. */
    private static final double[] FONT_PX = {10, 13, 16, 18, 24, 32, 48};

    private static final Map<String, Double> KEYWORDS = Map.of(
            "xx-small", 9., "x-small", 10., "small", 13., "medium", 16., "large", 18., "x-large", 24., "xx-large", 32.);

    private static final Pattern LENGTH = Pattern.compile("(\\d{0,4}(?:\\.\\d{1,6})?)\\s*(px|pt|em|rem|%)?");
    private static final double SEMI_BOLD = 600;

    private Css() {}

    /** Inline declarations by lower-case property; the last one wins. */
    static Map<String, String> declarations(Element element) {
        String style = element.attr("style");
        Map<String, String> declarations = new HashMap<>();
        for (int from = 0; from < style.length(); ) {
            int semicolon = style.indexOf(';', from);
            int to = semicolon < 0 ? style.length() : semicolon;
            int colon = style.indexOf(':', from);
            if (colon > from && colon < to) {
                declarations.put(lower(style.substring(from, colon)), lower(style.substring(colon + 1, to)));
            }
            from = to + 1;
        }
        return declarations;
    }

    static double headingSize(int level) {
        return HEADING_EM[level - 1] * Style.BODY_SIZE;
    }

    /** Font size of an element, in pixels, given its parent's. */
    static double size(Element element, Map<String, String> css, double parent) {
        double byTag = switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headingSize(level(element));
            case "small" -> parent * .83;
            case "big" -> parent * 1.2;
            case "font" -> fontTag(element.attr("size"), parent);
            default -> parent;
        };
        String declared = css.get("font-size");
        return declared == null ? byTag : length(declared, parent, byTag);
    }

    static boolean bold(Element element, Map<String, String> css, boolean parent) {
        String weight = css.get("font-weight");
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
        Double keyword = KEYWORDS.get(value);
        if (keyword != null) {
            return keyword;
        }
        Matcher length = LENGTH.matcher(value);
        if (!length.lookingAt() || length.group(1).isEmpty() || length.group(1).equals(".")) {
            return otherwise;
        }
        double number = Double.parseDouble(length.group(1));
        return number * unit(length.group(2), parent);
    }

    private static double unit(@Nullable String unit, double parent) {
        return switch (unit == null ? "px" : unit) {
            case "pt" -> 4 / 3.;
            case "em" -> parent;
            case "rem" -> Style.BODY_SIZE;
            case "%" -> parent / 100;
            default -> 1;
        };
    }

    private static double fontTag(String size, double parent) {
        if (!size.matches("[1-7]")) {
            return parent;
        }
        return FONT_PX[size.charAt(0) - '1'];
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace("!important", "").strip();
    }
}
