package io.wiredesk.ingest.text;

import io.wiredesk.ingest.Unreadable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * An XML document read as far as it can be: well-formed documents as they are, broken ones as they were probably meant.
 * No document type is read, no entity resolved but those of HTML, nothing fetched; depth, elements and time are bounded.
 *
 * @param document jsoup's tree; tags and attributes keep their case and prefix
 * @param text it was read from
 * @param notices one line each about what is wrong with it or was left out
 */
public record XmlTree(Document document, String text, List<String> notices) {

    /** Deeper is a trap, or rubbish: 20 KB of nested tags overflow the stack of many a reader. */
    public static final int MAX_DEPTH = 256;

    /** Some 200 bytes of heap each. */
    public static final int MAX_ELEMENTS = 500_000;

    /** Those of an element beyond are dropped by jsoup's tokeniser. */
    private static final int MAX_ATTRIBUTES = 512;

    public XmlTree {
        notices = List.copyOf(notices);
    }

    /**
     * Reads a document.
     *
     * @param bytes in any charset
     * @param contentType as the server said; null if it did not
     * @throws Unreadable if it is nested too deeply
     */
    public static XmlTree read(byte[] bytes, @Nullable String contentType) throws Unreadable {
        Decoded decoded = XmlDecoder.decode(bytes, contentType);
        String xml = XmlMender.mend(decoded.text());
        List<String> notices = new ArrayList<>(decoded.notices());
        Document document = parse(xml, notices);
        document.outputSettings().prettyPrint(false);
        return new XmlTree(document, xml, notices);
    }

    private static Document parse(String xml, List<String> notices) throws Unreadable {
        StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH + 2)).parse(xml, "");
        Iterator<Element> elements = parser.iterator();
        int read = 0;
        while (read < MAX_ELEMENTS && elements.hasNext()) {
            elements.next();
            read++;
        }
        if (read == MAX_ELEMENTS) {
            notices.add("only its first " + MAX_ELEMENTS + " elements were read");
        }
        Shape shape = new Shape();
        NodeTraversor.traverse(shape, parser.document());
        if (shape.depth > MAX_DEPTH) {
            throw new Unreadable("tags nested more than " + MAX_DEPTH + " deep");
        }
        if (shape.attributes >= MAX_ATTRIBUTES) {
            notices.add("only the first " + MAX_ATTRIBUTES + " attributes of an element were read");
        }
        return parser.document();
    }

    /** How deep a document is nested, and how many attributes its fullest element has. */
    private static final class Shape implements NodeVisitor {
        int depth;
        int attributes;

        @Override
        public void head(Node node, int at) {
            if (node instanceof Element element) {
                depth = Math.max(depth, at);
                attributes = Math.max(attributes, element.attributesSize());
            }
        }
    }

    /** Whether the document ends before an element of it does. */
    public boolean isCut(Element element) {
        return element.childNodeSize() > 0
                && text.lastIndexOf("</" + element.tagName()) < text.lastIndexOf("<" + element.tagName());
    }
}
