package io.wiredesk.deploy.evaluate;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;

/** Moves the rules of style sheets into the elements they are for, as mail tools do before they send. */
final class InlinedStyles {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);

    /** Rules for other screens and printers. */
    private static final Pattern CONDITIONAL = Pattern.compile("@[^{};]+\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}|@[^{};]+;");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    private InlinedStyles() {}

    /** Later rules win over earlier ones, inline styles over all; how specific a selector is does not count. */
    static void inline(Document page) {
        for (Element sheet : page.select("style")) {
            String rules = COMMENT.matcher(sheet.data()).replaceAll(" ");
            RULE.matcher(CONDITIONAL.matcher(rules).replaceAll(" ")).results().forEach(rule -> apply(rule, page));
        }
        page.select("[data-rules]").forEach(InlinedStyles::settle);
    }

    private static void apply(MatchResult rule, Document page) {
        for (String selector : rule.group(1).split(",", -1)) {
            selected(selector.strip(), page)
                    .forEach(element -> element.attr("data-rules", element.attr("data-rules") + declarations(rule)));
        }
    }

    /** Of {@code :hover} and the like none: they do not look so until something happens. */
    private static Elements selected(String selector, Document page) {
        try {
            return page.select(selector);
        } catch (SelectorParseException | IllegalArgumentException unknown) {
            return new Elements();
        }
    }

    private static String declarations(MatchResult rule) {
        String declarations =
                rule.group(2).replace("!important", "").replaceAll("\\s+", " ").strip();
        return declarations.isEmpty() || declarations.endsWith(";") ? declarations : declarations + ";";
    }

    private static void settle(Element element) {
        element.attr("style", element.attr("data-rules") + element.attr("style"));
        element.removeAttr("data-rules");
    }
}
