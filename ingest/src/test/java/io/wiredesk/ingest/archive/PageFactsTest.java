package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.archive.Input.LooseNaming;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MODIFIED = Instant.parse("2026-02-20T00:00:00Z");
    private static final String PAGE = """
            <html lang="en-GB"><head><title>Note 7</title>
            <meta property="og:site_name" content=" Harbour Notes ">
            <meta property="og:url" content="https://harbour.example/other">
            <meta name="author" content="Merryn Stow">
            <meta property="article:published_time" content="2026-02-11T09:00:00+01:00">
            <link rel="canonical" href="https://www.harbour.example:443/7/?utm_source=x">
            </head><body><p>Words.</body></html>""";

    @Test
    void a_page_that_states_its_facts_is_believed() {
        Edition edition = edition(PAGE, LooseNaming.BY_FOLDER);

        assertThat(edition.publication()).isEqualTo(new Publication("harbour.example", "Harbour Notes", null));
        assertThat(edition.publishedAt()).isEqualTo(Instant.parse("2026-02-11T08:00:00Z"));
        assertThat(edition.author()).isEqualTo("Merryn Stow");
        assertThat(edition.language()).isEqualTo("en-GB");
        assertThat(edition.url()).isEqualTo("https://www.harbour.example:443/7/?utm_source=x");
    }

    @Test
    void what_the_definition_says_wins() {
        assertThat(edition(PAGE, new LooseNaming("mine", "My name")).publication())
                .isEqualTo(new Publication("mine", "My name", null));
        assertThat(edition(PAGE, new LooseNaming(null, "My name")).publication())
                .isEqualTo(new Publication("harbour.example", "My name", null));
    }

    @Test
    void without_a_canonical_address_the_name_is_the_identity() {
        assertThat(edition("<meta name='og:site_name' content='Harbour  NOTES!'>", LooseNaming.BY_FOLDER)
                        .publication())
                .isEqualTo(new Publication("site:harbour notes", "Harbour  NOTES!", null));
    }

    @Test
    void a_page_that_states_nothing_is_what_its_file_says() {
        Edition edition = edition("<p>Words.", LooseNaming.BY_FOLDER);

        assertThat(edition.publication()).isEqualTo(new Publication("archive:a/letters", "letters", null));
        assertThat(edition.publishedAt()).isEqualTo(MODIFIED);
        assertThat(edition.author()).isNull();
        assertThat(edition.url()).isNull();
        assertThat(PageFacts.of(Jsoup.parse("<p>Words."))).isEqualTo(PageFacts.NONE);
    }

    @Test
    void the_date_of_a_page_goes_before_that_of_its_name_and_is_never_after_its_receipt() {
        assertThat(edition("<meta name=date content=2026-01-05>", LooseNaming.BY_FOLDER, "2026-01-01.html")
                        .publishedAt())
                .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(edition("<meta name=date content=2036-01-05>", LooseNaming.BY_FOLDER)
                        .publishedAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property=article:published_time content=2026-01-02T03:04:05Z> | 2026-01-02T03:04:05Z",
                "<meta property=article:published_time content=2026-01-02T03:04> | 2026-01-02T03:04:00Z",
                "<header><time datetime=2026-01-02T03:04:05+02:00>now</time></header> | 2026-01-02T01:04:05Z",
                "<meta name=date content='Fri, 2 Jan 2026 03:04:05 GMT'> | 2026-01-02T03:04:05Z",
                "<meta property=article:published_time content=soon><meta name=date content=2026-01-02> | 2026-01-02T00:00:00Z",
            })
    void times_are_read_where_pages_state_them(String html, Instant published) {
        assertThat(PageFacts.of(Jsoup.parse(html)).published()).contains(published);
    }

    @ParameterizedTest
    @CsvSource({"''", "/relative", "mailto:x@y.example", "https://", "https:///x"})
    void an_address_without_a_host_names_no_publication(String href) {
        String link = "<link rel=canonical href='" + href + "'>";
        assertThat(PageFacts.of(Jsoup.parse(link)).publication()).isEmpty();
    }

    @Test
    void a_time_in_the_middle_of_a_page_is_not_when_it_was_published() {
        assertThat(PageFacts.of(Jsoup.parse("<p><time datetime=2026-01-02>then</time>"))
                        .published())
                .isEqualTo(Optional.empty());
    }

    private static Edition edition(String html, LooseNaming naming) {
        return edition(html, naming, "page.html");
    }

    private static Edition edition(String html, LooseNaming naming, String name) {
        var source = new Edition.Source("archive", "a");
        return LoosePage.html(
                html.getBytes(UTF_8), new Input(name, name, "letters", MODIFIED, naming, source, () -> NOW));
    }
}
