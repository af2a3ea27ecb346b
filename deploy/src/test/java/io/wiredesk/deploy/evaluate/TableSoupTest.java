package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.testing.SharedCorpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TableSoupTest {

    private static final String PAGE = """
            <html lang="en"><head><title>Two boats</title>
            <style>/* <b> */ .quiet, a:hover { color: #999999 } @media print { .quiet { display: none } }
            .gone { display: none }</style></head>
            <body style="background:#eeeeee"><script>let words = 1</script>
            <div class="frame"><div class="gone">Not to be seen</div>
            <h2 class="head">Port &amp; town</h2>
            <a href="https://site.example/ferry"><h3>Ferry <i>runs</i> aground</h3><p>Nobody was hurt.</p></a>
            Loose words, <b>bold</b><sup>1</sup>
            <ul><li>First<ul><li><p>Within</p></li></ul></li><li>Second</li></ul>
            <ol><li>Then</li></ol><hr>
            <p class="quiet">The port has ordered a second crane, which will lift four hundred tonnes.</p>
            <p><a class="button" href="https://site.example/crane">Read on</a></p>
            <pre>one
            two</pre>
            <table><thead><tr><th>Boat</th><td rowspan="2">Crew</td></tr></thead><tr><td>Ann</td></tr></table>
            </div></body></html>""";

    private static final Document SOUP = Jsoup.parse(TableSoup.of(PAGE));

    @Test
    void visible_words_and_links_stay_in_order_but_for_bullets() {
        assertThat(words(TableSoup.of(PAGE))).isEqualTo(words(PAGE));
        assertThat(links(TableSoup.of(PAGE))).isEqualTo(links(PAGE));
    }

    @Test
    void nothing_says_any_more_what_it_is() {
        assertThat(SOUP.select("h1, h2, h3, p, ul, ol, li, hr, pre, b, i, th, thead, script, style, [class]"))
                .isEmpty();
        assertThat(looks("Port & town")).contains("font-size:24px;font-weight:bold;");
        assertThat(looks("runs")).contains("font-style:italic;");
        assertThat(looks("Boat")).contains("font-weight:bold;");
    }

    @Test
    void rules_of_style_sheets_go_into_the_elements() {
        assertThat(looks("The port has ordered")).contains("color: #999999");
        assertThat(looks("Not to be seen")).contains("display: none");
    }

    @Test
    void list_items_are_rows_with_a_bullet_in_a_cell_of_its_own() {
        assertThat(SOUP.select("tr:has(> td:matchesOwn(^•$|^1[.]$))").eachText())
                .containsExactly("• First • Within", "• Within", "• Second", "1. Then");
    }

    @Test
    void a_link_around_blocks_goes_into_each_of_them() {
        assertThat(SOUP.select("a[href=https://site.example/ferry]").eachText())
                .containsExactly("Ferry runs aground", "Nobody was hurt.");
        assertThat(SOUP.select("a td")).isEmpty();
    }

    @Test
    void a_short_link_under_a_text_becomes_a_button() {
        assertThat(SOUP.select("td[bgcolor=#1a73e8]").eachText()).containsExactly("Read on");
    }

    @Test
    void a_hidden_preheader_comes_first() {
        assertThat(SOUP.body().child(0).attr("style")).contains("display:none");
        assertThat(SOUP.body().child(0).text()).contains("Port & town");
    }

    @Test
    void the_same_page_gives_the_same_soup() {
        assertThat(TableSoup.of(PAGE)).isEqualTo(TableSoup.of(PAGE)).isNotEqualTo(TableSoup.of(PAGE + "<p>More</p>"));
    }

    @Test
    void real_editions_keep_their_words_and_links() throws IOException {
        try (Stream<Path> files = Files.walk(SharedCorpora.folder("split"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))).allSatisfy(file -> {
                String page = Files.readString(file);
                assertThat(words(TableSoup.of(page))).isEqualTo(words(page));
                assertThat(links(TableSoup.of(page))).isEqualTo(links(page));
            });
        }
    }

    private static String looks(String text) {
        return SOUP.body().child(1).select(":matchesOwn(^\\s*" + text + ")").attr("style");
    }

    private static String words(String html) {
        Element body = visible(html);
        body.select("ol > li").forEach(item -> item.prepend(1 + item.elementSiblingIndex() + ". "));
        return body.text().replaceAll("[•\\s\u00a0]+", " ").strip();
    }

    private static List<String> links(String html) {
        return visible(html).select("a[href]").stream()
                .filter(link -> !link.text().isBlank())
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
    }

    private static Element visible(String html) {
        Document page = Jsoup.parse(html);
        InlinedStyles.inline(page);
        page.select("[hidden], [style~=display:\\s*none]").remove();
        return page.body();
    }
}
