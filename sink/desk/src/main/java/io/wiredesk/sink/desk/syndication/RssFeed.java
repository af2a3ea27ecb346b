package io.wiredesk.sink.desk.syndication;

import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;

/** RSS 2.0, with the modules that feed readers know. */
final class RssFeed {

    private RssFeed() {}

    static byte[] write(TopicFeed feed) {
        return Xml.document(xml -> xml.element(
                "rss",
                rss -> rss.element("channel", channel -> channel(channel, feed)),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/"));
    }

    private static void channel(Xml xml, TopicFeed feed) throws XMLStreamException {
        xml.text("title", feed.title());
        xml.text("link", feed.home());
        xml.text("description", "Stories about " + feed.topic().label());
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
        xml.text("lastBuildDate", date(feed.updated()));
        xml.text("generator", "wiredesk");
        for (TopicFeed.Item item : feed.items()) {
            xml.element("item", inner -> item(inner, item));
        }
    }

    private static void item(Xml xml, TopicFeed.Item item) throws XMLStreamException {
        Story story = item.story();
        xml.text("guid", item.id(), "isPermaLink", "false");
        xml.text("title", story.headline());
        xml.text("link", item.link());
        xml.empty("atom:link", "rel", "related", "type", "text/html", "href", item.page());
        xml.text("pubDate", date(story.publishedAt()));
        xml.text("dc:creator", story.publication().title());
        for (Story.TopicTag tag : story.topics()) {
            xml.text("category", tag.label());
        }
        xml.text("description", item.html());
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
