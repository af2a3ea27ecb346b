package io.wiredesk.ingest.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.discovery.FeedDiscovery.Candidate;
import io.wiredesk.ingest.discovery.FeedDiscovery.Found;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static final URI SITE = URI.create("https://www.example.org/news/");

    private final FeedDiscovery discovery = new FeedDiscovery();

    @Test
    void a_feed_says_that_it_is_one() {
        String rss = "<rss version='2.0'><channel><title>News</title><item><title>x</title></item></channel></rss>";

        assertThat(discovery.in(rss.getBytes(UTF_8), "text/html", SITE))
                .isInstanceOfSatisfying(
                        Found.IsFeed.class, is -> assertThat(is.feed().title()).isEqualTo("News"));
    }

    @Test
    void declared_feeds_come_first_linked_ones_next_and_comments_last() {
        List<Candidate> candidates = candidates("""
                <html><head><link rel="stylesheet alternate" href="/s.css" type="text/css">
                <link rel=alternate type="application/rss+xml" title="Comments" href="/comments/feed">
                <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" TITLE="All news" HREF="atom.xml">
                <link rel="alternate" type="application/feed+json" href="//cdn.example.org/feed.json">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">
                <link rel="alternate" type="application/json+oembed" href="/oembed?feed=1">
                <link rel="alternate" hreflang="de" href="https://de.example.org/">
                <body><a href="/about">About</a> <a href="rss/world.xml"><b>World</b></a> <a href="/feedback">Feedback</a>
                <a href="https://reader.example/add/https://www.example.org/feed">Add</a> <a href="atom.xml">again</a></html>
                """);

        assertThat(candidates)
                .containsExactly(
                        candidate(
                                "https://www.example.org/news/atom.xml",
                                "All news",
                                "application/atom+xml; charset=utf-8"),
                        candidate("https://cdn.example.org/feed.json", "", "application/feed+json"),
                        candidate("https://www.example.org/news/rss/world.xml", "World", ""),
                        candidate("https://www.example.org/comments/feed", "Comments", "application/rss+xml"));
    }

    @Test
    void addresses_are_read_against_the_base_of_the_page() {
        assertThat(
                        candidates(
                                "<base href='https://b.example/x/'><link rel=alternate type=text/xml href='f?a=1&amp;b=2#top'>"))
                .extracting(Candidate::address)
                .containsExactly(URI.create("https://b.example/x/f?a=1&b=2#top"));
    }

    @Test
    void a_page_in_another_charset_keeps_its_words() {
        byte[] page = "<meta charset=iso-8859-1><link rel=feed title='Café' href=/f>".getBytes(ISO_8859_1);

        assertThat(((Found.Candidates) discovery.in(page, null, SITE))
                        .candidates()
                        .getFirst()
                        .title())
                .isEqualTo("Café");
    }

    @Test
    void addresses_that_lead_nowhere_are_no_candidates() {
        assertThat(discovery.in("""
                        <link rel=alternate type=application/rss+xml href="javascript:alert(1)">
                        <link rel=alternate type=application/rss+xml href="file:///etc/feed">
                        <link rel=alternate type=application/rss+xml href="http://[broken/feed">
                        <link rel=alternate type=application/rss+xml href="">""".getBytes(UTF_8), "text/html; charset=nonsense", URI.create("https://example.org/")))
                .isInstanceOf(Found.Nothing.class);
    }

    @Test
    void nothing_is_made_of_nothing() {
        assertThat(Stream.of("", "   ", "<html>hello</html>", "\u0000\u0001", "{\"a\": 1}")
                        .map(page -> discovery.in(page.getBytes(UTF_8), null, SITE)))
                .allMatch(Found.Nothing.class::isInstance);
    }

    @Test
    void a_page_of_a_hundred_thousand_links_gives_a_few() {
        assertThat(candidates("<a href='/feed/1'>x</a><a href='/feed/2'>x</a>".repeat(50_000)))
                .hasSize(2);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append("<a href='/feed/").append(i).append("'>x</a>");
        }
        assertThat(candidates(many.toString())).hasSize(50);
    }

    @Test
    void feeds_usually_stand_beside_the_address_or_at_the_root() {
        assertThat(FeedDiscovery.conventional(URI.create("https://example.org/blog?x=1")))
                .startsWith(URI.create("https://example.org/blog/feed"), URI.create("https://example.org/blog/rss"))
                .contains(URI.create("https://example.org/feed.json"))
                .doesNotHaveDuplicates();
        assertThat(FeedDiscovery.conventional(URI.create("https://example.org")))
                .contains(URI.create("https://example.org/feed"));
    }

    private List<Candidate> candidates(String page) {
        return ((Found.Candidates) discovery.in(page.getBytes(UTF_8), "text/html", SITE)).candidates();
    }

    private static Candidate candidate(String address, String title, String type) {
        return new Candidate(URI.create(address), title, type);
    }
}
