package io.wiredesk.ingest.feed;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RSS written by hand. */
final class FeedText {

    private FeedText() {}

    static String rss(String... items) {
        return rssOf("https://www.example.org/news/", items);
    }

    static String rssOf(String link, String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>The Example</title><link>"
                + link + "</link><description>d</description>"
                + Stream.of(items).collect(Collectors.joining("\n")) + "</channel></rss>";
    }

    static String item(String guid, String title, String text) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title
                + "</title><link>https://example.org/" + guid + "</link><description>" + text
                + "</description><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item>";
    }

    static String many(int count) {
        return rss(IntStream.range(0, count)
                .mapToObj(i -> item("g" + i, "Entry " + i, "text"))
                .toArray(String[]::new));
    }

    /** Newest first, a day apart. */
    static String days(int count) {
        return rss(IntStream.range(0, count)
                .mapToObj(i -> "<item><guid isPermaLink=\"false\">g" + (count - i) + "</guid><title>Day " + (count - i)
                        + "</title><description>x</description><pubDate>" + String.format("%02d", count - i)
                        + " Feb 2026 08:00:00 GMT</pubDate></item>")
                .toArray(String[]::new));
    }
}
