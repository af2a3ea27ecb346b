package io.wiredesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition.Body;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format a feed may have, and the mixtures of them. */
class FeedFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='0.91'><channel><item><title>T</title><link>https://example.org/1</link></item></channel></rss>",
                "<rss><item><title>T</title><link>https://example.org/1</link></item></rss>",
                "<RSS><CHANNEL><ITEM><TITLE>T</TITLE><LINK>https://example.org/1</LINK></ITEM></CHANNEL></RSS>",
                "<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>T</title><link>https://example.org/1</link></item></channel></rss>",
                "<rss xmlns='urn:nobody-knows'><channel><item><title>T</title><link>https://example.org/1</link></item></channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                        + "<channel/><item><title>T</title><link>https://example.org/1</link></item></rdf:RDF>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://purl.org/rss/1.0/'>"
                        + "<x:item r:about='https://example.org/1'><x:title>T</x:title><x:link>https://example.org/1</x:link></x:item></r:RDF>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link href='https://example.org/1'/></entry></feed>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>T</title><link rel='alternate' href='https://example.org/1'/></entry></feed>",
                "<feed><entry><title>T</title><link href='https://example.org/1'/></entry></feed>",
                "<a:feed xmlns:a='https://www.w3.org/2005/Atom/'><a:entry><a:title>T</a:title><a:link href='https://example.org/1'/></a:entry></a:feed>",
                "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title><link href='https://example.org/1'/></entry>",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": \"T\", \"url\": \"https://example.org/1\"}]}",
                "\uFEFF{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"title\": \"T\", \"external_url\": \"https://example.org/1\"}]}"
            })
    void an_entry_is_read_whatever_the_format(String feed) throws Unreadable {
        for (String type : new String[] {null, "text/html", "text/plain; charset=utf-8", "application/octet-stream"}) {
            ParsedFeed.Entry entry =
                    new FeedParser().parse(feed.getBytes(UTF_8), type).entries().getFirst();
            assertThat(entry.title()).isEqualTo("T");
            assertThat(entry.link()).isEqualTo("https://example.org/1");
        }
    }

    @Test
    void json_in_utf_16_is_json() throws Unreadable {
        String feed = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": \"Ж\"}]}";

        assertThat(new FeedParser()
                        .parse(feed.getBytes(UTF_16LE), "text/xml")
                        .entries()
                        .getFirst()
                        .title())
                .isEqualTo("Ж");
    }

    @Test
    void extensions_fill_what_is_missing() throws Unreadable {
        ParsedFeed.Entry entry = entry("""
                <item xmlns:m="http://search.yahoo.com/mrss/" xmlns:cont="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
                <d:title>T</d:title><d:creator>Ann</d:creator><d:date>2026-03-05</d:date><guid>https://example.org/1</guid>
                <m:group><m:title>Other</m:title><m:description>Words</m:description></m:group>
                <cont:encoded>&lt;p&gt;All the words&lt;/p&gt;</cont:encoded></item>""");

        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.published()).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(entry.link()).isEqualTo("https://example.org/1");
        assertThat(entry.body()).isEqualTo(new Body("text/html", "<p>All the words</p>"));
    }

    @Test
    void a_prefix_that_was_never_declared_means_what_it_usually_does() throws Unreadable {
        assertThat(
                        entry(
                                "<item><title>T</title><content:encoded><![CDATA[<p>x</p>]]></content:encoded><media:title>M</media:title></item>"))
                .satisfies(entry -> assertThat(entry.body().content()).isEqualTo("<p>x</p>"))
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("T"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "<guid>https://e.org/1</guid>, https://e.org/1",
                "<guid isPermaLink='false'>https://e.org/1</guid>, -",
                "<guid isPermaLink='true'>/1</guid>, https://example.org/1",
                "<guid>no address</guid>, -",
                "<link/><guid>https://e.org/1</guid>, https://e.org/1",
                "<link>1</link>, https://example.org/1",
                "<link xml:base='https://b.org/x/'>1</link>, https://b.org/x/1",
                "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://s.org'/><link>https://e.org/1</link>, https://e.org/1",
                "<link>https://proxy.org/1</link><feedburner:origLink>https://e.org/1</feedburner:origLink>, https://e.org/1"
            })
    void the_page_of_an_entry_is_found(String elements, @org.jspecify.annotations.Nullable String link)
            throws Unreadable {
        assertThat(entry("<item><title>T</title>" + elements + "</item>").link())
                .isEqualTo(link);
    }

    @Test
    void xml_base_adds_up_on_the_way_down() throws Unreadable {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><link href="./"/>
                <entry xml:base="b/"><title>T</title><link rel="alternate" type="application/pdf" href="x.pdf"/>
                <link href="c?d=1" type="text/html"/></entry></feed>""");

        assertThat(feed.homepage()).isEqualTo("https://example.org/a/");
        assertThat(feed.entries().getFirst().link()).isEqualTo("https://example.org/a/b/c?d=1");
    }

    @Test
    void links_in_the_text_stand_for_themselves() throws Unreadable {
        String text =
                "<![CDATA[<p class=x>See <a href='more'>more</a>, <a href=\"/top#a\">top</a> <a href='#here'>here</a>"
                        + " <img src=//p.example/i.png></p>]]>";

        assertThat(entry("<item><title>T</title><link>https://e.org/a/b</link><description>" + text
                                + "</description></item>")
                        .body()
                        .content())
                .contains(
                        "href=\"https://e.org/a/more\"",
                        "href=\"https://e.org/top#a\"",
                        "src=\"https://p.example/i.png\"");
        assertThat(entry("<item><title>T</title><description xml:base='https://b.org/'>" + text
                                + "</description></item>")
                        .body()
                        .content())
                .contains("href=\"https://b.org/more\"");
    }

    @Test
    void text_whose_links_stand_for_themselves_is_kept_word_for_word() throws Unreadable {
        String text = "<p>One<a href=https://e.org/x>two</A> <a href='#top'>up</a> <a href=mailto:a@e.org>mail</a>";

        assertThat(entry("<item><link>https://e.org/1</link><description><![CDATA[" + text + "]]></description></item>")
                        .body()
                        .content())
                .isEqualTo(text);
    }

    @Test
    void markup_in_atom_is_html_without_its_wrapping() throws Unreadable {
        ParsedFeed.Entry entry = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ann</name></author><entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>new</em> day</div></title>
                <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One<x:br/>two<x:i/></x:p></x:div></content>
                <source><title>Elsewhere</title></source></entry></feed>""").entries().getFirst();

        assertThat(entry.title()).isEqualTo("A new day");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.body()).isEqualTo(new Body("text/html", "<p>One<br />two<i></i></p>"));
    }

    @Test
    void the_author_is_a_name_where_there_is_one() throws Unreadable {
        assertThat(entry("<item><title>T</title><author>ann@example.org (Ann Other)</author></item>")
                        .author())
                .isEqualTo("Ann Other");
    }

    @ParameterizedTest
    @CsvSource({
        "<ttl>90</ttl>, PT90M",
        "<ttl>0</ttl>, ",
        "<ttl>-5</ttl>, ",
        "<ttl>often</ttl>, ",
        "<ttl>99999999999999999999</ttl>, ",
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, PT30M",
        "<sy:updatePeriod> Daily </sy:updatePeriod>, PT24H",
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>, PT1H",
        "<sy:updatePeriod>sometimes</sy:updatePeriod>, "
    })
    void how_often_it_changes_is_read_where_it_makes_sense(
            String stated, @org.jspecify.annotations.Nullable Duration interval) throws Unreadable {
        assertThat(parse("<rss><channel>" + stated + "<item/></channel></rss>").interval())
                .isEqualTo(interval);
    }

    private static ParsedFeed.Entry entry(String item) throws Unreadable {
        return parse("<rss version='2.0'><channel><link>https://example.org/</link>" + item + "</channel></rss>")
                .entries()
                .getFirst();
    }

    private static ParsedFeed parse(String document) throws Unreadable {
        return new FeedParser().parse(document.getBytes(UTF_8), null);
    }
}
