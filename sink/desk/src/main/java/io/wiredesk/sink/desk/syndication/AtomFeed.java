package io.wiredesk.sink.desk.syndication;

import io.wiredesk.schemas.Story;
import javax.xml.stream.XMLStreamException;

/** Atom (RFC 4287). */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    static byte[] write(TopicFeed feed) {
        return Xml.document(xml -> xml.element("feed", inner -> head(inner, feed), "xmlns", NAMESPACE));
    }

    private static void head(Xml xml, TopicFeed feed) throws XMLStreamException {
        xml.text("id", feed.id());
        xml.text("title", feed.title());
        xml.text("updated", feed.updated().toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        xml.text("generator", "wiredesk");
        for (TopicFeed.Item item : feed.items()) {
            xml.element(
                    "entry",
                    entry -> entry(entry, item),
                    "xml:lang",
                    Language.tag(item.story().language()));
        }
    }

    private static void entry(Xml xml, TopicFeed.Item item) throws XMLStreamException {
        Story story = item.story();
        xml.text("id", item.id());
        xml.text("title", story.headline());
        xml.text("updated", story.publishedAt().toString());
        xml.text("published", story.publishedAt().toString());
        xml.element("author", author -> author.text("name", story.publication().title()));
        xml.empty("link", "rel", "alternate", "href", item.link());
        xml.empty("link", "rel", "related", "type", "text/html", "href", item.page());
        for (Story.TopicTag tag : story.topics()) {
            xml.empty("category", "term", tag.slug(), "label", tag.label());
        }
        xml.text("content", item.html(), "type", "html");
    }
}
