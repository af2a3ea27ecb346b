package io.wiredesk.ingest.feed;

import static io.wiredesk.ingest.feed.FeedText.rss;
import static io.wiredesk.ingest.feed.FeedText.rssOf;
import static io.wiredesk.ingest.feed.TestServer.page;
import static io.wiredesk.ingest.feed.TestServer.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.Written;
import io.wiredesk.schemas.Edition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An entry is told by its guid, else its canonical link, else its content, and keeps its first id while its publisher
 * changes them. Faults 29, 30 and 32, and what readers of other programs complain about: FreshRSS #5151, feedbin #515,
 * miniflux #3120.
 */
class EntryIdentityTest extends FeedTaskFixture {

    @Test
    void changed_guids_over_the_same_links_make_no_new_edition() throws Exception {
        give(entry("http://blog/?p=1", "a", "A", "x", 1), entry("http://blog/?p=2", "b", "B", "y", 2));
        poll();
        give(entry("https://blog/?p=1", "a", "A", "x", 1), entry("https://blog/?p=2", "b", "B", "y", 2));

        assertThat(later().editions()).isEmpty();
        restart();
        give(entry("third", "a", "A", "x", 1), entry("fourth", "b", "B", "y", 2));
        assertThat(later().editions()).isEmpty();
    }

    @Test
    void a_changed_guid_and_title_at_the_same_link_are_a_new_version() throws Exception {
        give(entry("url#0", "a", "A", "x", 1), entry("g2", "b", "B", "y", 2));
        List<Edition> first = poll().editions();
        give(entry("url#3", "a", "A, updated", "x and more", 1), entry("g2", "b", "B", "y", 2));

        Written second = later();

        assertThat(second.titles()).containsExactly("A, updated");
        assertThat(second.editions().getFirst().id()).isEqualTo(id(first, "A"));
    }

    @Test
    void changed_guids_of_entries_that_have_only_words_make_no_new_edition() throws Exception {
        give(bare("1", "A"), bare("2", "B"));
        poll();
        give(bare("3", "A"), bare("4", "B"));

        assertThat(later().editions()).isEmpty();
    }

    @Test
    void a_site_that_moves_to_another_domain_publishes_nothing_new_by_that() throws Exception {
        String[] items = {entry("https://old/1", "a", "A", "x", 1), entry("https://old/2", "b", "B", "y", 2)};
        give(items);
        poll();
        server.at(
                "/feed",
                page(200, rss(items).replace("https://old/", "https://new/").replace("example.org", "new.example")));

        assertThat(later().editions()).isEmpty();
    }

    @Test
    void without_guids_the_page_is_the_entry_whatever_its_title() throws Exception {
        give(item("a", "Government falls"), item("b", "Weather"));
        List<Edition> first = poll().editions();
        give(item("a", "Government about to fall"), item("b", "Weather"));

        Written second = later();

        assertThat(second.titles()).containsExactly("Government about to fall");
        assertThat(second.editions().getFirst().id()).isEqualTo(id(first, "Government falls"));
    }

    @Test
    void a_column_of_one_entry_at_one_page_is_new_every_day() throws Exception {
        give(entry("1", "quote", "Quote of the day", "Carpe diem", 1));
        Written first = poll();
        give(entry("2", "quote", "Quote of the day", "Alea iacta est", 2));
        Written second = later();

        assertThat(second.editions()).hasSize(1);
        assertThat(second.editions().getFirst().id())
                .isNotEqualTo(first.editions().getFirst().id());
    }

    @Test
    void the_same_words_again_under_another_guid_and_date_are_news() throws Exception {
        give("<item><guid>1</guid><title>All is well</title><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item>");
        poll();
        give("<item><guid>2</guid><title>All is well</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>");

        assertThat(later().editions()).hasSize(1);
    }

    @Test
    @DisplayName("29: entries that share a guid are both kept, and keep their ids when one of them leaves")
    void a_shared_guid_is_no_identity_before_during_or_after() throws Exception {
        give(entry("same", "a", "A", "x", 1));
        List<Edition> alone = poll().editions();
        give(entry("same", "b", "B", "y", 2), entry("same", "a", "A", "x", 1));
        Written both = later();
        give(entry("same", "c", "C", "z", 3), entry("same", "b", "B", "y", 2));
        Written afterwards = later();
        give(entry("same", "b", "B, edited", "y", 2));
        Written edited = later();

        assertThat(both.titles()).containsExactly("B");
        assertThat(both.editions().getFirst().id()).isNotEqualTo(id(alone, "A"));
        assertThat(afterwards.titles()).containsExactly("C");
        assertThat(edited.editions().getFirst().id()).isEqualTo(id(both.editions(), "B"));
    }

    @Test
    @DisplayName("32: an edited entry is a new version under the same key")
    void an_edited_entry_is_a_new_version_under_the_same_key() throws Exception {
        give(entry("1", "a", "A", "x", 1));
        Written first = poll();
        give(entry("1", "a", "A", "x, corrected", 1));
        Written second = later();

        assertThat(second.records().getFirst().key())
                .isEqualTo(first.records().getFirst().key());
        assertThat(second.editions().getFirst().contentHash())
                .isNotEqualTo(first.editions().getFirst().contentHash());
        assertThat(later().editions()).isEmpty();
    }

    @Test
    @DisplayName("30: absent, future and 1970 dates become the time of the fetch, and the status says so")
    void dates_that_cannot_be_true_are_flagged() throws Exception {
        give(
                entry("1", "a", "A", "x", 1),
                "<item><guid>2</guid><title>future</title><pubDate>Fri, 01 Jan 2027 00:00:00 GMT</pubDate></item>",
                "<item><guid>3</guid><title>1970</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>",
                "<item><guid>4</guid><title>none</title></item>");

        Written written = poll();

        assertThat(written.editions())
                .filteredOn(edition -> !edition.title().equals("A"))
                .hasSize(3)
                .allSatisfy(edition -> assertThat(edition.publishedAt()).isEqualTo(START));
        assertThat(written.status().notices())
                .containsExactly(
                        "2 of 4 entries have no date that can be read",
                        "1 of 4 entries have a date that cannot be true; they count as published when they were first seen");
        assertThat(later().status().notices())
                .as("until another document says otherwise")
                .isEqualTo(written.status().notices());
    }

    @Test
    void a_new_home_page_or_title_is_no_new_publication() throws Exception {
        server.at("/feed", page(200, rssOf("https://old.example/", entry("1", "a", "A", "x", 1))));
        define("news", "/feed");
        Written first = poll();
        server.at(
                "/feed",
                page(200, rssOf("https://new.example/", entry("1", "a", "A", "x", 1), entry("2", "b", "B", "y", 2))));

        Written second = later();

        assertThat(second.titles()).containsExactly("B");
        assertThat(second.editions().getFirst().publication().id())
                .isEqualTo(first.editions().getFirst().publication().id());
        assertThat(second.editions().getFirst().publication().homepage()).isEqualTo("https://new.example/");
    }

    @Test
    void nothing_comes_again_when_the_definition_changes() throws Exception {
        give(entry("1", "a", "A", "x", 1), entry("2", "b", "B", "y", 2));
        poll();

        define("news", "/feed", "every", "1m");
        assertThat(poll().editions()).isEmpty();
        server.at("/new", page(200, rss(entry("1", "a", "A", "x", 1), entry("2", "b", "B", "y", 2))));
        define("news", "/new");
        assertThat(poll().editions()).isEmpty();
    }

    @Test
    void a_feed_that_turned_over_while_its_options_were_changed_loses_nothing() throws Exception {
        server.at("/feed", validated(rss(entry("0", "z", "Old", "x", 1)), "\"v1\""));
        define("news", "/feed");
        poll();
        define("news", "/feed", "every", "1m");
        poll();
        assertThat(server.lastHeader("If-none-match")).containsExactly("\"v1\"");

        server.at("/feed", page(200, FeedText.many(50)));
        define("news", "/feed", "first", "3");

        assertThat(poll().editions()).hasSize(50);
    }

    @Test
    void an_address_that_leads_to_another_feed_begins_with_its_newest() throws Exception {
        give(entry("1", "a", "A", "x", 1));
        poll();
        server.at("/other", page(200, FeedText.days(20).replace("www.example.org/news", "other.example")));

        define("news", "/other");
        Written other = poll();

        assertThat(other.titles()).hasSize(10).endsWith("Day 20");
        assertThat(other.editions().getFirst().publication().id()).isEqualTo("other.example");
    }

    @Test
    void an_offset_of_the_first_release_is_read_and_nothing_comes_again() throws Exception {
        give(entry("1", "a", "A", "x", 1), entry("2", "b", "B, edited since", "y", 2), entry("3", "c", "C", "z", 3));
        String definition = FeedOffset.fresh(definition("news", server.address("/feed"), Map.of()), Profile.NONE, START)
                .definition();
        offsets.put(
                Map.of("source", "news"),
                Map.of(
                        "definition",
                        definition,
                        "etag",
                        "\"v1\"",
                        "nextPoll",
                        START.toEpochMilli(),
                        "failures",
                        0L,
                        "title",
                        "The Example",
                        "seen",
                        "e90858eb9e3278178dd2b7efef2e9715ef4431dc767f39b4"));

        Written written = poll();

        assertThat(written.titles()).containsExactly("B, edited since", "C");
        restart();
        assertThat(later().editions()).isEmpty();
    }

    private void give(String... items) {
        server.at("/feed", page(200, rss(items)));
        define("news", "/feed");
    }

    private static String entry(String guid, String page, String title, String text, int day) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title
                + "</title><link>https://example.org/"
                + page + "</link><description>" + text + "</description><pubDate>" + String.format("%02d", day)
                + " Feb 2026 08:00:00 GMT</pubDate></item>";
    }

    private static String bare(String guid, String title) {
        return "<item><guid isPermaLink=\"false\">" + guid + "</guid><title>" + title + "</title></item>";
    }

    private static String item(String page, String title) {
        return "<item><title>" + title + "</title><link>https://example.org/" + page + "</link></item>";
    }

    private static String id(List<Edition> editions, String title) {
        return editions.stream()
                .filter(edition -> edition.title().equals(title))
                .map(Edition::id)
                .findFirst()
                .orElseThrow();
    }
}
