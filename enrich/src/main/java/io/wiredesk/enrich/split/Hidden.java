package io.wiredesk.enrich.split;

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

    private Hidden() {}

    static boolean is(Element element, Declarations css) {
        return css.hides()
                || MACHINERY.contains(element.normalName())
                || (element.attributesSize() > 0 && element.attributes().hasKey("hidden"));
    }
}
