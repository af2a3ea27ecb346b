package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.Unreadable;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 14 and 23–29 of docs/faults.md, as far as they are the parser's: what is no feed, and what attacks its reader. */
class HostileFeedTest {

    private static final String DECLARED_ENTITIES = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;]>"><!ENTITY % p SYSTEM "http://127.0.0.1:1/evil.dtd"> %p;
            <!ENTITY file SYSTEM "file:///etc/passwd"><!-- don't ]> -->]>
            """;

    /** Fault 14. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>Log in</title></head><body><form></form></body></html>",
                "  <?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
                "<HTML><BODY>Please log in<BR></BODY></HTML>"
            })
    void a_log_in_page_is_said_to_be_no_feed(String page) {
        assertThatThrownBy(() -> parse(page)).isInstanceOf(Unreadable.class).hasMessageContaining("HTML page");
    }

    /** Fault 23. */
    @Test
    void entities_are_neither_multiplied_nor_fetched() throws Unreadable {
        ParsedFeed feed = parse(DECLARED_ENTITIES
                + "<rss version='2.0'><channel><item><title>&lol2; &file;</title></item></channel></rss>");

        assertThat(feed.entries().getFirst().title()).isEqualTo("&lol2; &file;");
    }

    /** Fault 24. */
    @Test
    void a_legitimate_document_type_is_no_reason_to_refuse() throws Unreadable {
        String netscape = """
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"
                  [<!ENTITY nbsp "&#160;"><!ENTITY eacute "&#233;">]>
                <rss version="0.91"><channel><title>Old</title><item><title>Caf&eacute;&nbsp;au lait</title></item></channel></rss>""";

        assertThat(parse(netscape).entries().getFirst().title()).isEqualTo("Café\u00a0au lait");
    }

    @Test
    void a_document_type_in_a_comment_or_never_closed_hides_no_entry() throws Unreadable {
        assertThat(parse("<!-- \"<!DOCTYPE\" -->" + body(item("a", "A", "t"))).entries())
                .hasSize(1);
        assertThat(parse("<!DOCTYPE rss [ <!ENTITY x \"oops>" + body(item("a", "A", "t")))
                        .entries())
                .hasSize(1);
    }

    /** Fault 25. */
    @ParameterizedTest
    @ValueSource(ints = {300, 3_000, 100_000, 1_000_000})
    void tags_nested_beyond_reason_are_refused(int depth) {
        String deep = "<x>".repeat(depth);

        assertThatThrownBy(() -> parse(rss("<item>" + deep + "</item>")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("tags nested more than 256 deep");
    }

    /** Fault 26. */
    @Test
    void a_hundred_thousand_items_are_capped_and_the_rest_reported() throws Unreadable {
        ParsedFeed feed = parse(body(String.join("", Collections.nCopies(100_000, "<item><title>x</title></item>"))));

        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.left()).isEqualTo(98_000);
    }

    /** Fault 26. */
    @Test
    void a_hundred_thousand_attributes_are_capped_and_the_rest_reported() throws Unreadable {
        String attributes =
                IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "='x'").collect(Collectors.joining());

        ParsedFeed feed = parse(body("<item" + attributes + "><title>Here</title></item>"));

        assertThat(feed.entries().getFirst().title()).isEqualTo("Here");
        assertThat(feed.notices()).contains("only the first 512 attributes of an element were read");
    }

    /** Fault 26. */
    @Test
    void a_million_elements_are_capped_and_the_rest_reported() throws Unreadable {
        ParsedFeed feed = parse(body("<item><title>Here</title></item>" + "<x/>".repeat(1_000_000)));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.notices()).contains("only its first 500000 elements were read");
    }

    /** Fault 27. */
    @Test
    void a_charset_that_lies_is_found_out_and_said() throws Unreadable {
        byte[] latin = rss(item("a", "Café", "t")).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        ParsedFeed feed = new FeedParser().parse(latin, "application/rss+xml; charset=utf-8");

        assertThat(feed.entries().getFirst().title()).isEqualTo("Café");
        assertThat(feed.notices()).contains("read as windows-1252 although it says UTF-8");
    }

    /** Fault 28. */
    @Test
    void control_characters_and_undefined_entities_leave_the_words() throws Unreadable {
        String odd = "A\u0000B\u0007C&#0;D&#x1F;E &nbsp;&hellip;&nosuch; R&D &#146; \uFFFE x?a=1&copy=2";

        assertThat(parse(rss(item("a", odd, "t"))).entries().getFirst().title())
                .isEqualTo("ABCDE \u00a0…&nosuch; R&D ’ x?a=1&copy=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  \t",
                "<!-- served by x -->\n",
                "junk before <",
                "<?xml version='1.0'?><?xml version='1.0'?>",
                "\uFEFF\n",
                "<?xml version='1.0' encoding='x'?><?xml-stylesheet href='x'?>",
                "\u0000",
                "<br>Warning: line 7<br />\n"
            })
    void what_stands_before_the_feed_is_passed_over(String junk) throws Unreadable {
        assertThat(parse(junk + body(item("a", "A", "t"))).entries()).as(junk).hasSize(1);
    }

    @Test
    void tags_that_are_not_closed_or_closed_twice_cost_no_entry() throws Unreadable {
        ParsedFeed feed = parse(
                body(
                        "<item><title>One</tilte></title><description>a <br> b & <p>c</description></item></b>"
                                + "<item><title>Two</title><description>x < y, <![CDATA[ <b>z</b> & ]]> </description></item>"));

        assertThat(feed.entries()).extracting(ParsedFeed.Entry::title).containsExactly("One", "Two");
        assertThat(feed.entries().getLast().body().content()).contains("<b>z</b> &");
    }

    @Test
    void half_an_entry_at_the_end_of_a_document_cut_off_is_no_entry() throws Unreadable {
        String whole = rss(item("a", "A", "t"), item("b", "B", "t"));

        ParsedFeed feed = parse(whole.substring(0, whole.indexOf("<title>B") + 8));

        assertThat(feed.entries()).extracting(ParsedFeed.Entry::guid).containsExactly("a");
        assertThat(feed.notices()).contains("the document ends too soon; its last entry was left out");
        assertThatThrownBy(() -> parse("<rss><channel>")).hasMessageStartingWith("broken XML");
        assertThatThrownBy(() -> parse("<rss><channel><item>")).hasMessageStartingWith("broken XML");
    }

    /** Fault 29. */
    @Test
    void entries_without_a_guid_or_with_that_of_another_are_kept() throws Unreadable {
        ParsedFeed feed = parse(rss(item("same", "A", "a"), item("same", "B", "b"), "<item><title>C</title></item>"));

        assertThat(feed.entries()).extracting(ParsedFeed.Entry::guid).containsExactly("same", "same", null);
        assertThat(feed.notices()).contains("1 entries repeat the guid of another");
    }

    /** Fault 30. */
    @Test
    void a_date_that_is_missing_or_unreadable_is_flagged() throws Unreadable {
        ParsedFeed feed = parse(body("<item><title>A</title><pubDate>soon</pubDate></item>"
                + "<item><title>B</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>"
                + "<item><title>C</title><pubDate>soon</pubDate><dc:date>2026-03-05</dc:date></item>"));

        assertThat(feed.entries()).extracting(e -> e.published() == null).containsExactly(true, true, false);
        assertThat(feed.notices()).contains("2 of 3 entries have no date that can be read");
    }

    private static String body(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
    }

    private static ParsedFeed parse(String document) throws Unreadable {
        return new FeedParser().parse(document.getBytes(UTF_8), null);
    }
}
