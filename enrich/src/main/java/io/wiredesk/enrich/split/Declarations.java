package io.wiredesk.enrich.split;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a style declares of the properties that matter for reading, in lower case; of one declared twice the last counts. */
final class Declarations {

    /** The properties. */
    private enum Property {
        DISPLAY,
        VISIBILITY,
        MSO_HIDE,
        OPACITY,
        MAX_HEIGHT,
        MAX_WIDTH,
        FONT_SIZE,
        FONT_WEIGHT,
        BACKGROUND_COLOR,
        COLOR;

        private final String css = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final Property[] PROPERTIES = Property.values();

    /** Boxes of no size hide what is in them. */
    private static final Set<String> ZERO = Set.of("0", "0px", "0em", "0pt", "0%");

    private static final Set<String> INVISIBLE = Set.of("hidden", "collapse");
    private static final Set<String> TRANSPARENT = Set.of("0", "0.0", "0%");

    static final Declarations NONE = new Declarations(new EnumMap<>(Property.class));

    private final Map<Property, String> values;
    private final boolean hides;
    private final @Nullable Length fontSize;

    private Declarations(Map<Property, String> values) {
        this.values = values;
        this.fontSize = Length.of(or(Property.FONT_SIZE));
        this.hides = "none".equals(get(Property.DISPLAY))
                || INVISIBLE.contains(or(Property.VISIBILITY))
                || "all".equals(get(Property.MSO_HIDE))
                || TRANSPARENT.contains(or(Property.OPACITY))
                || ZERO.contains(or(Property.MAX_HEIGHT))
                || ZERO.contains(or(Property.MAX_WIDTH));
    }

    static Declarations of(String style) {
        Map<Property, String> values = new EnumMap<>(Property.class);
        for (int from = 0; from < style.length(); ) {
            int semicolon = style.indexOf(';', from);
            int to = semicolon < 0 ? style.length() : semicolon;
            int colon = style.indexOf(':', from, to);
            Property property = colon > from ? property(style, from, colon) : null;
            if (property != null) {
                values.put(property, value(style.substring(colon + 1, to)));
            }
            from = to + 1;
        }
        return values.isEmpty() ? NONE : new Declarations(values);
    }

    /** Both; where both say something, these count. */
    Declarations over(Declarations others) {
        if (this == NONE || others == NONE) {
            return this == NONE ? others : this;
        }
        Map<Property, String> both = new EnumMap<>(others.values);
        both.putAll(values);
        return new Declarations(both);
    }

    /** Whether what stands there is not shown. */
    boolean hides() {
        return hides;
    }

    @Nullable
    String display() {
        return get(Property.DISPLAY);
    }

    /** Null where none is declared that can be read. */
    @Nullable
    Length fontSize() {
        return fontSize;
    }

    @Nullable
    String fontWeight() {
        return get(Property.FONT_WEIGHT);
    }

    /** Whether the background has a colour. */
    boolean fills() {
        return get(Property.BACKGROUND_COLOR) != null;
    }

    @Nullable
    String color() {
        return get(Property.COLOR);
    }

    private @Nullable String get(Property property) {
        return values.get(property);
    }

    private String or(Property property) {
        return values.getOrDefault(property, "");
    }

    private static @Nullable Property property(String style, int from, int colon) {
        int start = from;
        int end = colon;
        while (start < end && Character.isWhitespace(style.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(style.charAt(end - 1))) {
            end--;
        }
        for (Property property : PROPERTIES) {
            if (property.css.length() == end - start
                    && style.regionMatches(true, start, property.css, 0, end - start)) {
                return property;
            }
        }
        return null;
    }

    private static String value(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace("!important", "").strip();
    }
}
