package io.wiredesk.enrich.split;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSS length or bare number.
 *
 * @param pixels its absolute part
 * @param parents its part of what it is relative to
 */
record Length(double pixels, double parents) {

    private static final Map<String, Double> KEYWORDS = Map.of(
            "xx-small", 9., "x-small", 10., "small", 13., "medium", 16., "large", 18., "x-large", 24., "xx-large", 32.);

    private static final Pattern LENGTH = Pattern.compile("(\\d{0,4}(?:\\.\\d{1,6})?)\\s*(px|pt|em|rem|%)?");

    /** Null if the value is none. */
    static @Nullable Length of(String value) {
        Double keyword = KEYWORDS.get(value);
        if (keyword != null) {
            return new Length(keyword, 0);
        }
        Matcher length = LENGTH.matcher(value);
        if (!length.lookingAt() || length.group(1).isEmpty() || length.group(1).equals(".")) {
            return null;
        }
        double number = Double.parseDouble(length.group(1));
        String unit = length.group(2);
        return switch (unit == null ? "px" : unit) {
            case "pt" -> new Length(number * (4 / 3.), 0);
            case "em" -> new Length(0, number);
            case "rem" -> new Length(number * Style.BODY_SIZE, 0);
            case "%" -> new Length(0, number / 100);
            default -> new Length(number, 0);
        };
    }

    /** In pixels, where {@code parent} pixels are what it may be relative to. */
    double in(double parent) {
        return parents == 0 ? pixels : parents * parent;
    }
}
