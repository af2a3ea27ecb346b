package io.wiredesk.enrich.split;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    /** Letters smaller than this many pixels are there for machines. */
    private static final double LEGIBLE = 2;

    /** An element that is not closed yet. */
    private record Open(Style style, boolean breaks) {}

    private final StyleSheet sheet;
    private final Map<String, Declarations> declared = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final BlockBuilder builder = new BlockBuilder(false);

    private HtmlBlocks(StyleSheet sheet) {
        this.sheet = sheet;
        open.push(new Open(Style.PLAIN, false));
    }

    static Blocks read(String html) {
        Document document = Jsoup.parse(html);
        HtmlBlocks reader = new HtmlBlocks(StyleSheet.of(document));
        NodeTraversor.filter(reader, document.body());
        return reader.builder.blocks();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (style().size() >= LEGIBLE) {
                builder.append(text.getWholeText(), style());
            }
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element && open.pop().breaks()) {
            builder.flush();
            builder.leave(depth);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        Declarations css = declarations(element);
        if (Hidden.is(element, css)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean breaks = breaks(element, css);
        if (breaks) {
            builder.flush();
        }
        open.push(new Open(inherit(element, css), breaks));
        switch (element.normalName()) {
            case "br" -> builder.line();
            case "hr" -> builder.rule();
            case "li" -> builder.opens(Math.max(1, style().depth()));
            case "img" -> picture(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    /** Elements that say the same share what was made of it. */
    private Declarations declarations(Element element) {
        String style = element.attributesSize() == 0 ? "" : element.attributes().get("style");
        Declarations inline = style.isEmpty() ? Declarations.NONE : declared.computeIfAbsent(style, Declarations::of);
        return sheet.isEmpty() ? inline : inline.over(sheet.declarations(element));
    }

    private Style inherit(Element element, Declarations css) {
        Style parent = style();
        String name = element.normalName();
        int level = Css.level(element);
        String href = name.equals("a") && element.hasAttr("href") ? element.attr("href") : parent.href();
        String color = css.color();
        Style own = new Style(
                Css.size(element, css, parent.size()),
                Css.bold(element, css, parent.bold()),
                parent.filled() || (css.fills() && !name.equals("table")),
                level > 0 ? level : parent.level(),
                parent.depth() + (LISTS.contains(name) ? 1 : 0),
                form(name, parent.form()),
                color == null ? parent.color() : color,
                href);
        return own.equals(parent) ? parent : own;
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

    private static boolean breaks(Element element, Declarations css) {
        String display = css.display();
        return display == null
                ? element.isBlock()
                : display.equals("block") || (element.isBlock() && !display.equals("inline"));
    }

    private Style style() {
        return open.getFirst().style();
    }
}
