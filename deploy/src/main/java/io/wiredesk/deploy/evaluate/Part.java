package io.wiredesk.deploy.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What an element holds, in order: blocks, and runs of text and inline elements between them. */
sealed interface Part {

    /** A block, or an inline element around one. */
    record Block(Element element) implements Part {}

    /** Never blank. */
    record Run(List<Node> nodes) implements Part {}

    static List<Part> of(Element source) {
        List<Part> parts = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : source.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                close(run, parts);
                parts.add(new Block(element));
            } else {
                run.add(node);
            }
        }
        close(run, parts);
        return parts;
    }

    /** Whether an element holds running text only. */
    static boolean isLeaf(Element element) {
        return element.children().stream().noneMatch(Part::isBlock);
    }

    private static boolean isBlock(Element element) {
        return element.stream().anyMatch(Element::isBlock);
    }

    private static void close(List<Node> run, List<Part> parts) {
        if (run.stream().anyMatch(Part::isVisible)) {
            parts.add(new Run(List.copyOf(run)));
        }
        run.clear();
    }

    private static boolean isVisible(Node node) {
        return switch (node) {
            case TextNode text -> !text.isBlank();
            case Element element -> element.hasText() || !element.select("img").isEmpty();
            default -> false;
        };
    }
}
