package io.wiredesk.ingest.discovery;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.text.Texts;
import io.wiredesk.ingest.text.XmlTree;
import io.wiredesk.schemas.CanonicalUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds as feed readers exchange them (OPML 2.0, opml.org/spec2.opml).
 *
 * @param outlines the feeds, in the document's order, whatever folders they were in
 * @param left one line each about what was left out and why; no address is quoted
 */
public record Opml(List<Outline> outlines, List<String> left) {

    /** More feeds than this are no list of anyone's feeds. */
    public static final int MAX_OUTLINES = 100_000;

    public Opml {
        outlines = List.copyOf(outlines);
        left = List.copyOf(left);
    }

    /**
     * A feed.
     *
     * @param address of the feed, http or https; may be a secret
     * @param title as the list calls it
     */
    public record Outline(String address, Optional<String> title) {}

    /**
     * Reads a list; broken XML as far as it goes.
     *
     * @throws Unreadable if it is no OPML, or nested too deeply
     */
    public static Opml read(byte[] document) throws Unreadable {
        XmlTree tree = XmlTree.read(document, null);
        List<Element> feeds = tree.document().stream()
                .filter(element -> element.tag().localName().equalsIgnoreCase("outline"))
                .toList();
        Element root = tree.document().firstElementChild();
        if (feeds.isEmpty() && (root == null || !root.normalName().equals("opml"))) {
            throw new Unreadable("not OPML: there is no outline in it");
        }
        return new Reading(new ArrayList<>(tree.notices())).of(feeds);
    }

    /**
     * Writes a list as OPML 2.0, to be encoded in UTF-8.
     *
     * @param title of the list
     */
    public static String write(String title, List<Outline> outlines) {
        Document document = Parser.xmlParser()
                .parseInput(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"><head></head><body></body></opml>",
                        "");
        Element body = document.expectFirst("body");
        document.expectFirst("head")
                .appendElement("title")
                .text(Texts.legible(title).orElse(""));
        for (Outline outline : outlines) {
            String called = outline.title().flatMap(Texts::legible).orElse(outline.address());
            Element element = body.appendElement("outline").attr("type", "rss").attr("text", called);
            outline.title().flatMap(Texts::legible).ifPresent(text -> element.attr("title", text));
            element.attr("xmlUrl", outline.address());
        }
        return document.outerHtml();
    }

    /** One pass over the outlines. */
    private static final class Reading {
        private final List<Outline> outlines = new ArrayList<>();
        private final List<String> left;
        private final Set<String> seen = new HashSet<>();
        private int repeated;
        private int beyond;
        private int unusable;

        Reading(List<String> left) {
            this.left = left;
        }

        Opml of(List<Element> elements) {
            elements.forEach(element -> attribute(element, "xmlUrl").ifPresent(address -> add(address, element)));
            count(repeated, "are in the list before");
            count(unusable, "have an address that is neither http nor https");
            count(beyond, "are beyond the first " + MAX_OUTLINES);
            return new Opml(outlines, left);
        }

        private void count(int number, String why) {
            if (number > 0) {
                left.add(number + " feeds " + why);
            }
        }

        private void add(String stated, Element element) {
            String address =
                    stated.replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed:", "https:");
            Optional<String> canonical = CanonicalUrl.of(address);
            if (canonical.isEmpty()) {
                unusable++;
            } else if (outlines.size() >= MAX_OUTLINES) {
                beyond++;
            } else if (seen.add(canonical.get())) {
                outlines.add(new Outline(address, title(element)));
            } else {
                repeated++;
            }
        }

        private static Optional<String> title(Element element) {
            return Stream.of("title", "text")
                    .flatMap(name -> attribute(element, name).stream())
                    .findFirst();
        }

        private static Optional<String> attribute(Element element, String name) {
            return element.attributes().asList().stream()
                    .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                    .map(Attribute::getValue)
                    .flatMap(value -> Texts.legible(value).stream())
                    .findFirst();
        }
    }
}
