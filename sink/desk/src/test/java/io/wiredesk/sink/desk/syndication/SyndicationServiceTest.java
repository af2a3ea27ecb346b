package io.wiredesk.sink.desk.syndication;

import static io.wiredesk.sink.desk.testing.Samples.MORNING;
import static io.wiredesk.sink.desk.testing.Samples.html;
import static io.wiredesk.sink.desk.testing.Samples.in;
import static io.wiredesk.sink.desk.testing.Samples.membership;
import static io.wiredesk.sink.desk.testing.Samples.story;
import static io.wiredesk.sink.desk.testing.Samples.topic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.Stores;
import io.wiredesk.sink.desk.testing.Served;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics as feeds, read back by a feed reader's library. */
class SyndicationServiceTest {

    private static final String NASTY = "A & B <c> ]]> \"quoted\" \u0001\u0000 🚀 \uFFFE";

    @TempDir
    Path folder;

    private volatile Instant now = Instant.parse("2026-11-04T10:00:00Z");
    private StoreWriter writer;
    private Store store;
    private Served desk;

    @BeforeEach
    void serve() {
        writer = StoreWriter.at(folder.resolve("news.db"));
        writer.put(
                        html(
                                story("s1", 1, NASTY, "It rose.", "space"),
                                "<p>It <strong>rose</strong> &amp; fell.</p><script>alert(1)</script><img src=\"https://spy.example/x\" alt=\"a rocket\">"),
                        in(story("s2", 2, "Lands", "It fell.", "space"), "e2", 0, "comet"),
                        story("other", 3, "Vote", "They voted.", "politics"))
                .put(topic("space", "Space & Time"));
        store = Stores.open("jdbc:sqlite:" + folder.resolve("news.db"));
        desk = Served.of(new SyndicationService(store, () -> now));
    }

    @AfterEach
    void close() {
        desk.close();
        store.close();
        writer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void a_topic_is_a_feed_of_its_stories_newest_first(String format) throws Exception {
        SyndFeed feed = read(desk.get("/topics/space." + format));
        assertThat(feed.getTitle()).isEqualTo("Space & Time · wiredesk");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly("tag:wiredesk.io,2026:story/s2", "tag:wiredesk.io,2026:story/s1");
        SyndEntry entry = feed.getEntries().get(1);
        assertThat(entry.getTitle()).startsWith("A & B <c> ]]> \"quoted\"").contains("🚀");
        assertThat(entry.getLink()).isEqualTo("https://example.org/s1");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(MORNING.plusSeconds(60));
        assertThat(entry.getAuthor()).isEqualTo("The Orbit");
        assertThat(content(entry)).isEqualTo("<p>It <strong>rose</strong> &amp; fell.</p>[image: a rocket]");
    }

    @Test
    void atom_says_where_it_is_and_where_the_desk_tells_more() throws Exception {
        SyndFeed feed = read(desk.get("/topics/space.atom"));
        assertThat(feed.getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .contains(
                        "self " + desk.address() + "/topics/space.atom",
                        "alternate " + desk.address() + "/topics/space");
        assertThat(feed.getEntries().getFirst().getLinks())
                .extracting(link -> link.getRel() + " " + link.getHref())
                .contains("related " + desk.address() + "/stories/s2");
        assertThat(feed.getEntries().getFirst().getUpdatedDate().toInstant()).isEqualTo(MORNING.plusSeconds(120));
    }

    @Test
    void rss_ids_are_no_addresses() {
        assertThat(desk.get("/topics/space.rss").body())
                .contains("<guid isPermaLink=\"false\">tag:wiredesk.io,2026:story/s1</guid>");
    }

    @Test
    void a_story_without_an_address_leads_to_its_page() throws Exception {
        assertThat(read(desk.get("/topics/space.rss")).getEntries().getFirst().getLink())
                .isEqualTo(desk.address() + "/stories/s2");
    }

    @Test
    void json_feed() throws Exception {
        HttpResponse<String> answer = desk.get("/topics/space.json");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/feed+json");
        JsonNode feed = Json.MAPPER.readTree(answer.body());
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asText()).isEqualTo(desk.address() + "/topics/space.json");
        JsonNode item = feed.at("/items/1");
        assertThat(item.get("id").asText()).isEqualTo("tag:wiredesk.io,2026:story/s1");
        assertThat(item.get("url").asText()).isEqualTo("https://example.org/s1");
        assertThat(item.get("content_html").asText())
                .startsWith("<p>It <strong>")
                .doesNotContain("script");
        assertThat(item.get("date_published").asText()).isEqualTo("2026-11-03T08:01:00Z");
        assertThat(item.at("/authors/0/name").asText()).isEqualTo("The Orbit");
        assertThat(item.at("/_wiredesk/story_url").asText()).isEqualTo(desk.address() + "/stories/s1");
    }

    @Test
    void one_text_comes_once() throws Exception {
        writer.put(membership("s1", "c1", Relation.LEAD), membership("s2", "c1", Relation.EXACT));
        assertThat(read(desk.get("/topics/space.atom")).getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactly("tag:wiredesk.io,2026:story/s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void what_a_reader_has_already_is_not_sent_again(String format) {
        HttpResponse<String> first = desk.get("/topics/space." + format);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(changed).isEqualTo("Wed, 4 Nov 2026 10:00:00 GMT");
        assertThat(desk.get("/topics/space." + format, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(desk.get("/topics/space." + format, "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(304);
        now = now.plusSeconds(60);
        writer.put(story("late", -600, "Late but older", "It was.", "space"));
        assertThat(desk.get("/topics/space." + format, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/topics/space." + format, "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/topics/space." + format, "If-None-Match", tag, "If-Modified-Since", changed)
                        .statusCode())
                .as("tags decide")
                .isEqualTo(200);
        assertThat(desk.get("/topics/space." + format, "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void its_headers_can_be_asked_for_alone() {
        HttpResponse<String> answer = desk.head("/topics/space.atom");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag"))
                .isEqualTo(desk.get("/topics/space.atom").headers().firstValue("ETag"));
    }

    @Test
    void a_topic_without_stories_is_an_empty_feed() throws Exception {
        writer.put(topic("war", "War"));
        for (String format : new String[] {"atom", "rss"}) {
            assertThat(read(desk.get("/topics/war." + format)).getEntries()).isEmpty();
        }
    }

    @Test
    void there_are_feeds_of_topics_only() {
        assertThat(desk.get("/topics/nothing.atom").statusCode()).isEqualTo(404);
        assertThat(desk.get("/topics/space.xml").statusCode()).isEqualTo(404);
    }

    private static SyndFeed read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private static String content(SyndEntry entry) {
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().getFirst().getValue();
    }
}
