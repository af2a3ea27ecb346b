package io.wiredesk.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.replay.Replay.Result;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ADDRESS = "https://example.org/private-0815/feed.xml";
    private static final String FEED = """
            <rss version="2.0"><channel><title>News</title><link>%s</link>
            <item><guid>a</guid><title>Caf\u00e9 opens</title><description>text</description></item>
            </channel></rss>""";
    private static final String MAIL = """
            From: Harbour Letter <letter@example.org>
            Subject: Tides
            Message-ID: <1@example.org>
            List-Id: <harbour.example.org>
            Date: Sat, 28 Feb 2026 08:00:00 +0000

            The tide turns.
            """;

    @Test
    void a_feed_gives_the_editions_its_poll_would_have_given() {
        List<Edition> editions = editions(FEED.formatted("https://example.org/"), "feed", source(Kind.FEED));

        assertThat(editions).singleElement().satisfies(edition -> {
            assertThat(edition.source()).isEqualTo(new Edition.Source("feed", "news"));
            assertThat(edition.title()).isEqualTo("Café opens");
            assertThat(edition.receivedAt()).isEqualTo(THEN);
            assertThat(edition.publication().title()).isEqualTo("Mine");
        });
    }

    @Test
    void what_the_server_said_of_the_charset_still_counts() {
        byte[] latin1 = FEED.formatted("https://example.org/").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(editions(Replay.read(latin1, "feed text/xml; charset=iso-8859-1", "news", source(Kind.FEED), THEN)))
                .extracting(Edition::title)
                .containsExactly("Café opens");
    }

    @Test
    void a_feed_that_gives_its_secret_address_for_its_home_page_does_not_make_it_public() {
        assertThat(editions(FEED.formatted(ADDRESS), "feed", source(Kind.FEED)).toString())
                .doesNotContain("0815");
    }

    @Test
    void without_the_source_nobody_knows_what_must_not_become_public() {
        assertThat(read(FEED, "feed", null))
                .isInstanceOfSatisfying(
                        Result.NotPublished.class,
                        result -> assertThat(result.why()).contains("add it again"));
        assertThat(read(MAIL, "mail", null)).isInstanceOf(Result.NotPublished.class);
    }

    @Test
    void a_mail_of_a_mailbox_is_a_mail_again() {
        assertThat(editions(MAIL, "mail", source(Kind.MAIL)))
                .extracting(Edition::title, edition -> edition.source().kind())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Tides", "mail"));
    }

    @Test
    void an_archive_need_not_be_there_any_more() {
        assertThat(editions(MAIL, "letters.mbox@4711", null))
                .extracting(Edition::title)
                .containsExactly("Tides");
        assertThat(editions(FEED.formatted("https://example.org/"), "old/feed.xml", null))
                .extracting(edition -> edition.source().kind())
                .containsExactly("archive");
        assertThat(editions("Just words", "note.txt", null))
                .extracting(Edition::title)
                .containsExactly("Just words");
    }

    @Test
    void what_still_cannot_be_read_says_why() {
        assertThat(read("<html>no feed</html>", "feed", source(Kind.FEED))).isInstanceOf(Result.StillUnreadable.class);
        assertThat(read("", "letters.eml", null)).isEqualTo(new Result.StillUnreadable("empty"));
    }

    @Test
    void the_same_letter_gives_the_same_editions() {
        assertThat(editions(MAIL, "mail", source(Kind.MAIL))).isEqualTo(editions(MAIL, "mail", source(Kind.MAIL)));
    }

    private static List<Edition> editions(String raw, String format, @Nullable SourceDefinition definition) {
        return editions(read(raw, format, definition));
    }

    private static List<Edition> editions(Result result) {
        assertThat(result).isInstanceOf(Result.Editions.class);
        return ((Result.Editions) result).editions();
    }

    private static Result read(String raw, String format, @Nullable SourceDefinition definition) {
        Charset transported = StandardCharsets.UTF_8;
        return Replay.read(raw.getBytes(transported), format, "news", definition, THEN);
    }

    private static SourceDefinition source(Kind kind) {
        return new SourceDefinition("news", kind, ADDRESS, "Mine", Map.of());
    }
}
