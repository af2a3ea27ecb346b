package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.item;
import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.FeedText.rssOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedEditionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String SITE = "example.org/news";

    @Test
    void the_publication_is_told_by_its_site_never_by_the_feeds_address() throws Unreadable {
        Edition edition = editions(rss(item("a", "A", "t"))).getFirst();
        Edition homeless = editions(rssOf("", item("a", "A", "t"))).getFirst();

        assertThat(edition.publication().id()).isEqualTo(SITE);
        assertThat(edition.publication().title()).isEqualTo("The Example");
        assertThat(edition.publication().homepage()).isEqualTo("https://www.example.org/news/");
        assertThat(homeless.publication().id()).isEqualTo("feed-" + Ids.hash("mine"));
    }

    @Test
    void an_entry_is_told_by_guid_else_by_canonical_link_else_by_content() throws Unreadable {
        List<Edition> editions = editions(rss(
                item("guid-1", "A", "t"),
                "<item><link>http://www.example.org/b/?utm_source=rss</link><title>B</title></item>",
                "<item><title>C</title></item>"));

        assertThat(editions)
                .extracting(Edition::id)
                .containsExactly(
                        Ids.edition(SITE, "guid-1"),
                        Ids.edition(SITE, "https://example.org/b"),
                        Ids.edition(SITE, editions.get(2).contentHash()));
        assertThat(editions.get(1).url()).as("as given").isEqualTo("http://www.example.org/b/?utm_source=rss");
    }

    @Test
    void a_relative_link_is_one_of_the_site() throws Unreadable {
        List<Edition> editions = editions(rss("<item><link>/b</link><title>B</title></item>"));

        assertThat(editions.getFirst().url()).isEqualTo("https://www.example.org/b");
    }

    @Test
    void entries_that_share_a_guid_are_all_kept() throws Unreadable {
        List<Edition> editions = editions(rss(
                "<item><guid>same</guid><title>A</title></item>",
                "<item><guid>same</guid><title>B</title></item>",
                "<item><guid>same</guid><title>B</title></item>"));

        assertThat(editions).extracting(Edition::title).containsExactly("A", "B");
        assertThat(editions).extracting(Edition::id).doesNotHaveDuplicates();
    }

    @Test
    void entries_from_next_year_from_1970_and_from_never_are_dated_now() throws Unreadable {
        List<Edition> editions = editions(rss(
                "<item><guid>1</guid><pubDate>Fri, 01 Jan 2027 00:00:00 GMT</pubDate></item>",
                "<item><guid>2</guid><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>",
                "<item><guid>3</guid><pubDate>yesterday</pubDate></item>"));

        assertThat(editions)
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.publishedAt()).isEqualTo(NOW));
    }

    private static List<Edition> editions(String feed) throws Unreadable {
        ParsedFeed parsed = new FeedParser().parse(feed.getBytes(UTF_8), null);
        return FeedEditions.of(parsed, new Edition.Source("feed", "mine"), null, NOW);
    }
}
