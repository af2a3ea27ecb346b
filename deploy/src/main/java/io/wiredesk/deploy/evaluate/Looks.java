package io.wiredesk.deploy.evaluate;

import static java.util.Map.entry;

import java.util.Map;
import org.jsoup.nodes.Element;

/** How browsers show elements, written as inline style. After the sample style sheet of the HTML standard, §15.3. */
final class Looks {

    private static final String MONOSPACE = "font-family:monospace;";
    private static final String SPACE = "padding-bottom:16px;";
    private static final String BOLD = "font-weight:bold;";
    private static final String ITALIC = "font-style:italic;";

    private static final Map<String, String> LOOKS = Map.ofEntries(
            entry("h1", "font-size:32px;" + BOLD + SPACE),
            entry("h2", "font-size:24px;" + BOLD + SPACE),
            entry("h3", "font-size:19px;" + BOLD + SPACE),
            entry("h4", "font-size:16px;" + BOLD + SPACE),
            entry("h5", "font-size:13px;" + BOLD + SPACE),
            entry("h6", "font-size:11px;" + BOLD + SPACE),
            entry("p", "font-size:16px;line-height:24px;" + SPACE),
            entry("li", "font-size:16px;line-height:24px;"),
            entry("blockquote", "padding-left:16px;border-left:3px solid #cccccc;"),
            entry("dd", "padding-left:40px;"),
            entry("center", "text-align:center;"),
            entry("th", BOLD + "text-align:center;"),
            entry("address", ITALIC),
            entry("pre", MONOSPACE),
            entry("code", MONOSPACE),
            entry("kbd", MONOSPACE),
            entry("samp", MONOSPACE),
            entry("tt", MONOSPACE),
            entry("b", BOLD),
            entry("strong", BOLD),
            entry("em", ITALIC),
            entry("i", ITALIC),
            entry("cite", ITALIC),
            entry("dfn", ITALIC),
            entry("var", ITALIC),
            entry("u", "text-decoration:underline;"),
            entry("ins", "text-decoration:underline;"),
            entry("s", "text-decoration:line-through;"),
            entry("del", "text-decoration:line-through;"),
            entry("small", "font-size:13px;"),
            entry("big", "font-size:19px;"),
            entry("mark", "background-color:#ffff00;"),
            entry("span", ""),
            entry("label", ""),
            entry("time", ""),
            entry("abbr", ""));

    private Looks() {}

    /** Whether a span with {@link #of} says all the element does. */
    static boolean isSpan(Element inline) {
        return LOOKS.containsKey(inline.normalName());
    }

    /** The element's own style last, so that it decides. */
    static String of(Element element) {
        String hidden = element.hasAttr("hidden") ? "display:none;" : "";
        return LOOKS.getOrDefault(element.normalName(), "") + hidden + element.attr("style");
    }
}
