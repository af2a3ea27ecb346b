package io.wiredesk.ingest.discovery;

import io.wiredesk.ingest.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * Reads a list.
     *
     * @throws Unreadable if it is no OPML
     */
    public static Opml read(byte[] document) throws Unreadable {
        Document tree = Parser.xmlParser().parseInput(new String(document, StandardCharsets.UTF_8), "");
        if (tree.select("opml, outline").isEmpty()) {
            throw new Unreadable("not OPML: there is no outline in it");
        }
        List<Element> feeds = tree.select("outline[xmlUrl]");
        List<Outline> outlines = new ArrayList<>();
        for (Element feed : feeds) {
            String address = feed.attr("xmlUrl");
            if (address.matches("(?i)https?:.*")) {
                outlines.add(
                        new Outline(address, Optional.of(feed.attr("title")).filter(title -> !title.isBlank())));
            }
        }
        int unusable = feeds.size() - outlines.size();
        return new Opml(
                outlines,
                unusable == 0
                        ? List.of()
                        : List.of(unusable + " feeds have an address that is neither http nor https"));
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
        document.expectFirst("head").appendElement("title").text(title);
        Element body = document.expectFirst("body");
        for (Outline outline : outlines) {
            Element element = body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", outline.title().orElse(outline.address()));
            outline.title().ifPresent(text -> element.attr("title", text));
            element.attr("xmlUrl", outline.address());
        }
        return document.outerHtml();
    }
}
