package io.wiredesk.deploy.line;

import java.util.List;
import java.util.stream.Collectors;

/** An RSS feed that somebody writes during a test. */
record Feed(String title, List<Entry> entries) {

    static Feed of(String title, Entry... entries) {
        return new Feed(title, List.of(entries));
    }

    /**
     * One entry.
     *
     * @param date as RSS writes it: RFC 1123
     */
    record Entry(String headline, String text, String date) {

        private String rss() {
            return """
                    <item><title>%1$s</title><link>https://feed.example/%4$s</link><guid>%4$s</guid><pubDate>%3$s</pubDate>
                    <description>%2$s</description></item>
                    """.formatted(headline, text, date, headline.replace(' ', '-'));
        }
    }

    String rss() {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title
                + "</title><link>https://feed.example/</link><description>x</description>"
                + entries.stream().map(Entry::rss).collect(Collectors.joining()) + "</channel></rss>";
    }
}
