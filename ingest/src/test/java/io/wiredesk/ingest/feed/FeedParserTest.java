package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition.Body;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedParserTest {

    private final FeedParser parser = new FeedParser();

    @Test
    void rss_is_read() throws Unreadable {
        ParsedFeed feed = parse("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Bits &amp;amp; Bytes</title><link>https://example.org/</link><language>en</language>
                <item><title>One</title><link>https://example.org/1</link><dc:creator>Ann</dc:creator>
                <pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>
                <description>Short</description><content:encoded><![CDATA[<p>The whole text</p>]]></content:encoded></item>
                </channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("Bits & Bytes");
        assertThat(feed.homepage()).isEqualTo("https://example.org/");
        assertThat(feed.language()).isEqualTo("en");
        ParsedFeed.Entry entry = feed.entries().getFirst();
        assertThat(entry.guid()).isNull();
        assertThat(entry.link()).isEqualTo("https://example.org/1");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.published()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(entry.body()).isEqualTo(new Body("text/html", "<p>The whole text</p>"));
    }

    @Test
    void atom_is_read() throws Unreadable {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="https://example.org/"/>
                <entry><id>urn:1</id><title>One</title><link href="https://example.org/1"/>
                <updated>2026-03-01T08:00:00Z</updated><summary type="text">a &lt; b</summary></entry></feed>
                """);

        ParsedFeed.Entry entry = feed.entries().getFirst();
        assertThat(entry.guid()).isEqualTo("urn:1");
        assertThat(entry.published()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(entry.body()).isEqualTo(new Body("text/plain", "a < b"));
    }

    @Test
    void json_feed_is_read() throws Unreadable {
        ParsedFeed feed = parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://example.org",
                 "items": [{"id": 7, "url": "https://example.org/7", "title": "Seven \\ud800", "content_html": "<p>x</p>",
                   "date_published": "2026-03-01T08:00:00+01:00", "authors": [{"name": "Ann"}]}]}
                """);

        ParsedFeed.Entry entry = feed.entries().getFirst();
        assertThat(entry.guid()).isEqualTo("7");
        assertThat(entry.title()).as("half a surrogate pair is no text").isEqualTo("Seven");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.published()).isEqualTo("2026-03-01T07:00:00Z");
        assertThat(entry.body()).isEqualTo(new Body("text/html", "<p>x</p>"));
    }

    @Test
    void a_legitimate_doctype_is_no_reason_to_refuse() throws Unreadable {
        String netscape =
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\">"
                        + "<rss version=\"0.91\"><channel><title>Old</title><item><title>One</title></item></channel></rss>";

        assertThat(parse(netscape).entries()).hasSize(1);
    }

    @Test
    void entities_a_document_declares_are_never_resolved() throws Unreadable {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;]>\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + rss(item("a", "&b; &x;", "t")).replaceFirst("<\\?xml.*?\\?>", "");

        assertThat(parse(laughs).entries().getFirst().title()).isEqualTo("&b; &x;");
    }

    @Test
    void control_characters_and_undeclared_entities_are_mended() throws Unreadable {
        String broken = rss(item("a", "Bell \u0007&#1; &hellip; &bogus; R&D", "t"));

        assertThat(parse(broken).entries().getFirst().title()).isEqualTo("Bell … &bogus; R&D");
    }

    @Test
    void a_charset_that_lies_is_found_out() throws Unreadable {
        byte[] latin = rss(item("a", "Café", "t")).getBytes(ISO_8859_1);
        byte[] cyrillic = rss(item("a", "Привет", "t"))
                .replace("UTF-8", "windows-1251")
                .getBytes(Charset.forName("windows-1251"));
        byte[] unknown =
                rss(item("a", "Café", "t")).replace("UTF-8", "x-klingon").getBytes(UTF_8);

        assertThat(title(latin, null)).isEqualTo("Café");
        assertThat(title(cyrillic, "text/xml")).isEqualTo("Привет");
        assertThat(title(unknown, null)).isEqualTo("Café");
        assertThat(title(rss(item("a", "Café", "t")).getBytes(UTF_8), "text/xml; charset=utf-8"))
                .isEqualTo("Café");
    }

    @Test
    void entries_beyond_the_cap_are_left_out_and_counted() throws Unreadable {
        String[] items = IntStream.range(0, FeedParser.MAX_ENTRIES + 5)
                .mapToObj(i -> item("g" + i, "t", "d"))
                .toArray(String[]::new);

        ParsedFeed feed = parse(rss(items));

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.left()).isEqualTo(5);
    }

    @Test
    void tags_nested_beyond_reason_are_refused() {
        String deep = "<x>".repeat(300) + "</x>".repeat(300);

        assertThatThrownBy(() -> parse(rss("<item>" + deep + "</item>")))
                .isInstanceOf(Unreadable.class)
                .hasMessageMatching(".*(deep|broken XML).*");
    }

    private ParsedFeed parse(String document) throws Unreadable {
        return parser.parse(document.getBytes(UTF_8), null);
    }

    private String title(byte[] document, @Nullable String contentType) throws Unreadable {
        return parser.parse(document, contentType).entries().getFirst().title();
    }
}
