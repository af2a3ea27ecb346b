package io.wiredesk.deploy.evaluate;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes running text with spans and inline styles: no class, no element that says what it is for. */
final class InlineSoup {

    private static final String LINK = "color:#0b57d0;text-decoration:underline;";
    private static final List<String> KEPT = List.of(
            "href",
            "src",
            "alt",
            "width",
            "height",
            "dir",
            "lang",
            "aria-hidden",
            "type",
            "value",
            "align",
            "valign",
            "bgcolor",
            "colspan",
            "rowspan");

    private InlineSoup() {}

    /** Appends the same words, links and pictures. */
    static void write(List<Node> nodes, Element into) {
        nodes.forEach(node -> write(node, into));
    }

    private static void write(Node node, Element into) {
        switch (node) {
            case TextNode text -> text(text, into);
            case Element element -> write(element.childNodes(), copy(element, into));
            default -> {} // comments
        }
    }

    private static void text(TextNode text, Element into) {
        Element parent = text.parent();
        if (parent != null && parent.closest("pre") != null) {
            lines(text.getWholeText(), into);
        } else {
            into.appendText(text.getWholeText());
        }
    }

    private static void lines(String text, Element into) {
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                into.appendElement("br");
            }
            into.appendText(lines[line]);
        }
    }

    private static Element copy(Element element, Element into) {
        boolean link = element.normalName().equals("a");
        Element copy = into.appendElement(Looks.isSpan(element) ? "span" : element.normalName());
        attributes(element, copy);
        return style(copy, (link ? LINK : "") + Looks.of(element));
    }

    /** What a reader would notice if it were gone. */
    static void attributes(Element from, Element to) {
        KEPT.stream().filter(from::hasAttr).forEach(name -> to.attr(name, from.attr(name)));
    }

    /** A further cell after this one, in the same row. */
    static Element following(Element cell) {
        return Objects.requireNonNull(cell.parent(), "row").appendElement("td").attr("valign", "top");
    }

    /** The element, with this look if it is one. */
    static Element style(Element element, String style) {
        return style.isBlank() ? element : element.attr("style", style);
    }
}
