package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules of a document's {@code <style>} elements that name one element by itself: {@code td}, {@code .dek},
 * {@code p.dek}, {@code #top}. Rules for other screens, for places in the tree and for states are left out.
 */
final class StyleSheet {

    private record Rule(String tag, Set<String> classes, String id, Declarations declarations) {

        boolean applies(Element element, Set<String> of) {
            return (tag.isEmpty() || tag.equals(element.normalName()))
                    && (id.isEmpty() || id.equals(element.id()))
                    && of.containsAll(classes);
        }
    }

    /** What rules know an element by. */
    private record Named(String tag, String classes, String id) {}

    private static final int MAX_RULES = 2_000;
    private static final int MAX_LENGTH = 500_000;

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<Named, Declarations> known = new HashMap<>();
    private int count;

    static StyleSheet of(Document document) {
        StyleSheet sheet = new StyleSheet();
        for (Element style : document.getElementsByTag("style")) {
            String media = style.attr("media");
            if (media.isEmpty() || media.contains("all") || media.contains("screen")) {
                sheet.read(style.data());
            }
        }
        return sheet;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Declarations for an element; later rules win. */
    Declarations declarations(Element element) {
        boolean bare = element.attributesSize() == 0;
        Named named = new Named(
                element.normalName(),
                bare ? "" : element.attributes().get("class"),
                bare ? "" : element.attributes().get("id"));
        return known.computeIfAbsent(named, name -> declarations(element, element.classNames()));
    }

    private Declarations declarations(Element element, Set<String> classes) {
        Declarations all = apply(element.normalName(), element, classes, Declarations.NONE);
        for (String name : classes) {
            all = apply("." + name, element, classes, all);
        }
        return element.id().isEmpty() ? all : apply("#" + element.id(), element, classes, all);
    }

    private Declarations apply(String key, Element element, Set<String> classes, Declarations before) {
        Declarations all = before;
        for (Rule rule : rules.getOrDefault(key, List.of())) {
            if (rule.applies(element, classes)) {
                all = rule.declarations().over(all);
            }
        }
        return all;
    }

    /** Reads rules from the left; what is nested in an at-rule is skipped. */
    private void read(String css) {
        int end = Math.min(css.length(), MAX_LENGTH);
        int at = 0;
        while (at < end && count < MAX_RULES) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String head = withoutComments(css.substring(at, open)).strip();
            int statement = head.lastIndexOf(';');
            String selectors = head.substring(statement + 1).strip();
            int close = closing(css, open);
            if (!selectors.startsWith("@")) {
                rule(selectors, css.substring(open + 1, close));
            }
            at = close + 1;
        }
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static String withoutComments(String css) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
            kept.append(css, at, open);
            int close = css.indexOf("*/", open);
            at = close < 0 ? css.length() : close + 2;
        }
        return kept.append(css.substring(at)).toString().replace("<!--", "").replace("-->", "");
    }

    private void rule(String selectors, String body) {
        Declarations declarations = Declarations.of(withoutComments(body));
        if (declarations == Declarations.NONE) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            add(selector.strip(), declarations);
        }
    }

    private void add(String selector, Declarations declarations) {
        String tag = "";
        String id = "";
        List<String> classes = new ArrayList<>();
        int at = 0;
        while (at < selector.length()) {
            char sign = selector.charAt(at);
            int from = sign == '.' || sign == '#' ? at + 1 : at;
            int to = from;
            while (to < selector.length() && isNamePart(selector.charAt(to))) {
                to++;
            }
            if (to == from) {
                return;
            }
            String name = selector.substring(from, to);
            switch (sign) {
                case '.' -> classes.add(name);
                case '#' -> id = name;
                default -> tag = name.toLowerCase(java.util.Locale.ROOT);
            }
            at = to;
        }
        String key = !id.isEmpty() ? "#" + id : !classes.isEmpty() ? "." + classes.getFirst() : tag;
        if (!key.isEmpty()) {
            rules.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Rule(tag, Set.copyOf(classes), id, declarations));
            count++;
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
