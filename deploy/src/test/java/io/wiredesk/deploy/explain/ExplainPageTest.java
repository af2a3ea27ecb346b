package io.wiredesk.deploy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.sink.desk.Hostile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainPageTest {

    private static final Document MORNING = page(Explanations.morning());

    @Test
    void every_piece_shows_its_kind_its_reason_and_how_sure_it_is() {
        assertThat(MORNING.select(".piece > .kind").eachText())
                .containsExactly("Story 1", "Sponsor", "Story 2", "Legal");
        assertThat(MORNING.select(".cut").eachText())
                .containsExactly(
                        "begins at a bold linked line, 2 alike 91",
                        "is marked as an advertisement 80",
                        "begins at a bold line, 2 alike 1",
                        "stands at the foot 66");
        assertThat(MORNING.select(".piece[data-unsure] > .kind").eachText()).containsExactly("Story 2");
    }

    @Test
    void blocks_stand_in_their_order_under_their_headings_and_keep_their_lines() {
        assertThat(MORNING.select(".pieces > li").eachAttr("class"))
                .containsExactly("heads", "heads", "piece", "piece", "piece", "piece", "heads");
        assertThat(MORNING.select(".heads .kind").eachText()).containsExactly("Title", "Section", "Section");
        assertThat(MORNING.select(".heads .text").eachText())
                .containsExactly("The Harbour Letter", "Boats", "Until tomorrow");
        assertThat(piece(0).select(".block").eachText())
                .containsExactly("1. Ferry runs aground", "Nobody was hurt. The tide lifted it.");
        assertThat(Objects.requireNonNull(piece(0).select(".block").last()).wholeText())
                .contains("hurt.\nThe tide");
    }

    @Test
    void the_words_that_became_the_headline_are_marked_where_they_stand_first() {
        assertThat(piece(0).select(".block.heading b").eachText()).containsExactly("Ferry runs aground");
        assertThat(piece(1).select(".block b").eachText()).containsExactly("Rope that lasts");
        assertThat(piece(2).select(".block b")).as("a word in small is not it").hasSize(1);
        assertThat(piece(3).select("b")).isEmpty();
    }

    @Test
    void what_was_read_out_of_a_piece_stands_beside_it() {
        assertThat(piece(0).select(".read > div").eachText())
                .containsExactly(
                        "Headline Ferry runs aground",
                        "Link news.example",
                        "Others 1 more https://map.example/9",
                        "Credit Tidewater Wire",
                        "Section Boats");
        assertThat(piece(3).select(".read > div").eachText()).containsExactly("Own date Sun 1 Mar 2026, 07:30 UTC");
    }

    @Test
    void the_head_accounts_for_the_whole_edition() {
        assertThat(MORNING.title()).isEqualTo("Two boats – read apart");
        assertThat(MORNING.select(".lede").text()).isEqualTo("2 stories, 2 pieces set aside.");
        assertThat(MORNING.select(".accounts dd").eachText())
                .containsExactly(
                        "71 of 100; an edition is cut from 2 on", "98 % of the visible words are explained by a rule");
        assertThat(MORNING.select(".legend li").eachText())
                .containsExactly("Story 2 67 %", "Sponsor 1 19 %", "Legal 1 14 %");
        assertThat(MORNING.select(".warning")).isEmpty();
    }

    @Test
    void the_strip_is_the_edition_by_length_without_a_gap() {
        Elements parts = MORNING.select(".strip rect");

        assertThat(parts.eachAttr("data-kind")).containsExactly("story", "sponsor", "story", "legal");
        int end = 0;
        for (Element part : parts) {
            assertThat(Integer.parseInt(part.attr("x"))).isEqualTo(end);
            end += Integer.parseInt(part.attr("width"));
        }
        assertThat(end).isEqualTo(Makeup.WHOLE);
    }

    @Test
    void an_edition_that_could_not_be_read_apart_says_so_first() {
        assertThat(page(Explanations.unsure())
                        .select(".edition > header .warning")
                        .text())
                .isEqualTo("Not read apart. Only 12 of 100.");
    }

    @Test
    void several_editions_are_listed_and_linked() {
        Document both = page(Explanations.morning(), Explanations.unsure());

        assertThat(both.title()).isEqualTo("2 editions – read apart");
        assertThat(both.select(".editions a").eachText()).containsExactly("Two boats", "Odds and ends");
        assertThat(both.select(".editions a").eachAttr("href"))
                .allSatisfy(href -> assertThat(both.select(href)).hasSize(1));
        assertThat(both.select("h1")).hasSize(1);
        assertThat(both.select("h2").eachText()).containsExactly("Two boats", "Odds and ends");
    }

    @Test
    void it_may_do_nothing_but_show_its_own_style() throws Exception {
        String style = Objects.requireNonNull(MORNING.selectFirst("style")).data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(MORNING.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContain("url(", "@import", "</");
    }

    @Test
    void it_loads_nothing_not_even_the_pictures_of_the_edition() {
        assertNothingForeign(MORNING);
        assertThat(MORNING.outerHtml()).doesNotContain("beacon.example", "pictures.example");
    }

    static Stream<String> payloads() {
        return Hostile.PAYLOADS.stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void hostile_words_stay_words(String payload) {
        Document page = page(Explanations.saying(payload), Explanations.saying(payload));
        Document harmless = page(Explanations.saying("harmless"), Explanations.saying("harmless"));

        assertNothingForeign(page);
        assertThat(page.select("*").stream().map(Element::tagName).distinct())
                .as("no element that is not there anyway")
                .isSubsetOf(harmless.select("*").stream()
                        .map(Element::tagName)
                        .distinct()
                        .toList());
        assertThat(page.select(".pieces > li")).hasSameSizeAs(harmless.select(".pieces > li"));
        assertThat(page.select(".cut > span:first-child > *, .block > :not(b), .heads .text > *"))
                .isEmpty();
    }

    private static void assertNothingForeign(Document page) {
        assertThat(page.select("script, link, img, iframe, object, embed, base, form, picture, video, audio, template"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on")
                        || List.of("style", "src", "srcset", "srcdoc").contains(name));
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#edition-") || href.matches("https?://.*"));
    }

    private static Element piece(int number) {
        return MORNING.select(".piece").get(number);
    }

    private static Document page(Explained... editions) {
        return Jsoup.parse(ExplainPage.of(List.of(editions)).html());
    }
}
