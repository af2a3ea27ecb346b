package io.wiredesk.enrich.split;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Lays HTML out as blocks: one walk, no recursion, styles inherited on the way down. */
final class HtmlBlocks implements NodeFilter {

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    /** Pictures smaller than this are icons and trackers. */
    private static final int MIN_PICTURE = 48;

    private final Deque<Style> styles = new ArrayDeque<>();
    private final BlockBuilder builder = new BlockBuilder();

    private HtmlBlocks() {
        styles.push(Style.PLAIN);
    }

    static Blocks read(String html) {
        HtmlBlocks reader = new HtmlBlocks();
        NodeTraversor.filter(reader, Jsoup.parse(html).body());
        return reader.builder.blocks();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            builder.append(text.getWholeText(), style());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (breaks(element, Css.declarations(element))) {
                builder.flush();
            }
            styles.pop();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        Map<String, String> css = Css.declarations(element);
        if (Hidden.is(element, css)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (breaks(element, css)) {
            builder.flush();
        }
        styles.push(inherit(element, css));
        switch (element.normalName()) {
            case "br" -> builder.line();
            case "hr" -> builder.rule();
            case "li" -> builder.opens(Math.max(1, style().depth()));
            case "img" -> picture(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private Style inherit(Element element, Map<String, String> css) {
        Style parent = style();
        String name = element.normalName();
        int level = Css.level(element);
        String href = name.equals("a") && element.hasAttr("href") ? element.attr("href") : parent.href();
        return new Style(
                Css.size(element, css, parent.size()),
                Css.bold(element, css, parent.bold()),
                parent.filled() || (css.containsKey("background-color") && !name.equals("table")),
                level > 0 ? level : parent.level(),
                parent.depth() + (LISTS.contains(name) ? 1 : 0),
                form(name, parent.form()),
                href);
    }

    private static Style.Form form(String name, Style.Form parent) {
        return switch (name) {
            case "blockquote", "q" -> Style.Form.QUOTE;
            case "pre" -> Style.Form.CODE;
            default -> parent;
        };
    }

    private void picture(Element img) {
        String src = img.attr("src");
        boolean small = tooSmall(img.attr("width")) || tooSmall(img.attr("height"));
        if (!small && src.regionMatches(true, 0, "http", 0, 4)) {
            builder.picture(src);
        }
    }

    private static boolean tooSmall(String pixels) {
        return !pixels.isEmpty() && !pixels.contains("%") && Css.length(pixels, 0, MIN_PICTURE) < MIN_PICTURE;
    }

    private static boolean breaks(Element element, Map<String, String> css) {
        String display = css.get("display");
        return display == null
                ? element.isBlock()
                : display.equals("block") || (element.isBlock() && !display.equals("inline"));
    }

    private Style style() {
        return styles.getFirst();
    }
}
