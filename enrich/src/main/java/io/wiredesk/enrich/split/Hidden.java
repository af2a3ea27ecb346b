package io.wiredesk.enrich.split;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a reader never sees: machinery, preheaders, renditions for one mail program only. */
final class Hidden {

    private static final Set<String> MACHINERY = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "svg",
            "math",
            "select",
            "input",
            "textarea",
            "object",
            "iframe",
            "audio",
            "video",
            "canvas",
            "map",
            "noframes");

    private static final Map<String, Set<String>> DECLARATIONS = Map.of(
            "display", Set.of("none"),
            "visibility", Set.of("hidden", "collapse"),
            "mso-hide", Set.of("all"),
            "opacity", Set.of("0", "0.0", "0%"));

    /** Boxes of no size hide what is in them. */
    private static final Set<String> BOXES = Set.of("max-height", "max-width");

    private static final Set<String> ZERO = Set.of("0", "0px", "0em", "0pt", "0%");

    /** Letters smaller than this many pixels are there for machines. */
    private static final double LEGIBLE = 2;

    private Hidden() {}

    static boolean is(Element element, Map<String, String> css) {
        return MACHINERY.contains(element.normalName())
                || element.hasAttr("hidden")
                || css.entrySet().stream().anyMatch(d -> hides(d.getKey(), d.getValue()));
    }

    private static boolean hides(String property, String value) {
        return DECLARATIONS.getOrDefault(property, Set.of()).contains(value)
                || (BOXES.contains(property) && ZERO.contains(value))
                || (property.equals("font-size") && Css.length(value, Style.BODY_SIZE, LEGIBLE) < LEGIBLE);
    }
}
