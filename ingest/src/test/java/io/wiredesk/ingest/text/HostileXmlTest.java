package io.wiredesk.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedParser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five megabytes of whatever makes parsers slow: each is read or refused within seconds. What is not linear takes minutes; the
 * time limit only turns that into a failure.
 */
class HostileXmlTest {

    private static final int SIZE = 5_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a/>",
                "</a>",
                "<a></b>",
                "&",
                "&#",
                "&a",
                "&a;",
                "&#1;",
                "&amp;",
                "<",
                "<a",
                "</a",
                "<!",
                "<!--",
                "-->",
                "<?",
                "<?xml ",
                "?>",
                "<![CDATA[",
                "]]>",
                "<!DOCTYPE ",
                "<!DOCTYPE [",
                "<!DOCTYPE \"",
                "<!ENTITY a '&a;'>",
                "<a b='",
                "<a b=",
                "<a b=c ",
                "<a b",
                "<a '",
                "<a \"\"",
                "<a b=&",
                "<a b='&'",
                "a=1 ",
                "<item>",
                "<item/>",
                "<item><link>x</link></item>",
                "<link>",
                "<link href='",
                "<title>",
                "</title>",
                "<html>",
                "<x:y>",
                "<x:y xmlns:x='z'>",
                "<a xmlns='u'>",
                "\n",
                " ",
                "\t<",
                "\u0000",
                "\u0001<",
                "\uFEFF",
                "\u00E9",
                "{",
                "{\"a\":",
                "[",
                "<item><pubDate>1 1 1 1 1 1</pubDate></item>",
                "<item><description>&lt;b&gt;</description></item>"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void ten_megabytes_of_it_are_read_or_refused(String piece) {
        String many = piece.repeat(1 + SIZE / piece.length());

        readOrRefused("<rss version='2.0'><channel><item><title>" + many);
        readOrRefused("<rss version='2.0'><channel><item " + many.substring(0, SIZE / 10));
        readOrRefused(many.substring(0, SIZE / 10));
    }

    private static void readOrRefused(String document) {
        try {
            assertThat(new FeedParser().parse(document.getBytes(UTF_8), null).entries())
                    .isNotNull();
        } catch (Unreadable e) {
            assertThat(e.why()).isNotBlank();
        }
    }
}
