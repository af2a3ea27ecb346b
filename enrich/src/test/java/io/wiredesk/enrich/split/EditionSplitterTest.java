package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionSplitterTest {

    private static final String LIST = "<h1>Links</h1><h2>Reading</h2><ul>%s</ul>";
    private static final String ITEMS =
            "<li><a href='https://a.example/1'>How maps lie to us</a>: a historian collects the errors made on purpose.</li>"
                    + "<li><a href='https://a.example/2'>The last typewriter shop</a>: its owner is ninety and not for sale.</li>"
                    + "<li><a href='https://a.example/3'>A river moves</a>: half a village is in another country now.</li>";

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "<html><body></body></html>", "<img src='https://i.example/x.png'>", "&nbsp;"})
    void an_empty_edition_is_one_empty_story(String content) {
        Split split = EditionSplitter.split(Editions.html("Nothing", content));

        assertThat(split.stories())
                .singleElement()
                .satisfies(story -> assertThat(story.text()).isEmpty());
        assertThat(split.coverage()).isEqualTo(1);
    }

    @Test
    void an_edition_of_nothing_but_furniture_is_one_story() {
        assertThat(EditionSplitter.split(Editions.text("x", "Unsubscribe here."))
                        .stories())
                .hasSize(1);
    }

    @Test
    void a_feed_entry_that_is_one_story_has_the_title_and_the_page_of_the_entry() {
        Edition entry = Editions.at(
                "https://www.harbour.example/news/7?utm_source=rss",
                Editions.html(
                        "Ferry aground",
                        "<p>It ran onto a bank at dawn, <a href='https://x.example/'>says X</a>.</p>"));

        assertThat(EditionSplitter.split(entry).stories()).singleElement().satisfies(story -> {
            assertThat(story.headline()).isEqualTo("Ferry aground");
            assertThat(story.url()).isEqualTo("https://harbour.example/news/7");
        });
    }

    @Test
    void a_feed_entry_of_several_paragraphs_is_one_story_though_the_same_in_a_mail_may_be_three() {
        Edition entry = Editions.entry(Editions.html(
                "Plover 2 in lunar orbit",
                "<p>The orbiter Plover 2 entered orbit around the Moon on Friday after a burn of 19 minutes, mission control"
                        + " said. It will map <a href='https://plover.example/ice'>water ice</a> for two years.</p>"
                        + "<p>Contact was lost for 14 minutes as planned while the probe passed behind the Moon.</p>"
                        + "<p>[Meridian News Agency]</p>"));

        assertThat(EditionSplitter.split(entry).stories()).singleElement().satisfies(story -> {
            assertThat(story.headline()).isEqualTo("Plover 2 in lunar orbit");
            assertThat(story.text()).contains("Contact was lost");
        });
    }

    @Test
    void a_feed_entry_that_is_a_newsletter_is_still_read_apart() {
        assertThat(EditionSplitter.split(Editions.entry(Editions.html("Issue 7", LIST.formatted(ITEMS))))
                        .stories())
                .hasSize(3);
    }

    @Test
    void a_section_of_two_stories_keeps_the_headlines_of_both() {
        String section =
                "<h2>%s</h2><h3>%s</h3><p>%s</p><p>By Anouk Feller</p><h3>%s</h3><p>%s</p><p>By Corin Maddox</p>";
        Split split = EditionSplitter.split(
                Editions.html(
                        "Issue 87",
                        section.formatted(
                                        "Energy",
                                        "Inside the Emberlode recall",
                                        "What makes a wall battery overheat? One of the 40,000 that are called back was taken apart for this.",
                                        "A village heats itself with milk",
                                        "The dairy in Upper Thessing has to cool 60,000 litres a day; since winter the heat goes to homes.")
                                + section.formatted(
                                        "Machines",
                                        "The signal box that refuses to go",
                                        "Sixteen levers, 212 wires, no software: the box at Marrowby Junction was due for scrap in 1988.",
                                        "Chips from the fish hall",
                                        "In a disused market in Hallavik eight engineers make microchips the way it was done in 1979.")));

        assertThat(split.stories())
                .extracting(Story::headline)
                .containsExactly(
                        "Inside the Emberlode recall",
                        "A village heats itself with milk",
                        "The signal box that refuses to go",
                        "Chips from the fish hall");
        assertThat(split.stories())
                .extracting(Story::section)
                .containsExactly("Energy", "Energy", "Machines", "Machines");
    }

    @Test
    void the_same_edition_gives_the_same_pieces() {
        assertThat(EditionSplitter.split(Editions.html("x", LIST.formatted(ITEMS))))
                .isEqualTo(EditionSplitter.split(Editions.html("x", LIST.formatted(ITEMS))));
    }

    @Test
    void ids_stay_when_a_story_is_inserted_before_others() {
        Split before = EditionSplitter.split(Editions.html("x", LIST.formatted(ITEMS)));
        Split after = EditionSplitter.split(Editions.html(
                "x",
                LIST.formatted(
                        "<li><a href='https://a.example/0'>Breaking news first</a>: it was found that it had not happened.</li>"
                                + ITEMS)));

        assertThat(after.stories())
                .extracting(Story::id)
                .containsAll(before.stories().stream().map(Story::id).toList());
        assertThat(after.stories()).hasSize(before.stories().size() + 1);
    }

    @Test
    void equal_items_have_different_ids() {
        String twice = "<li><a href='https://a.example/1'>How maps lie to us</a>: a historian collects the errors.</li>"
                .repeat(3);

        assertThat(EditionSplitter.split(Editions.html("x", LIST.formatted(twice)))
                        .pieces())
                .extracting(Story::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void pieces_are_complete_records_in_document_order() {
        Split split = EditionSplitter.split(Editions.html("x", LIST.formatted(ITEMS)));

        assertThat(split.pieces())
                .extracting(Story::position)
                .containsExactlyElementsOf(
                        IntStream.range(0, split.pieces().size()).boxed().toList());
        assertThat(split.pieces()).allSatisfy(piece -> {
            assertThat(piece.edition().partition()).isEqualTo(-1);
            assertThat(piece.edition().offset()).isEqualTo(-1);
            assertThat(piece.topics()).isEmpty();
            assertThat(piece.topicsVersion()).isZero();
            assertThat(piece.cut()).startsWith("Cut here because ").endsWith(".");
            assertThat(piece.publication()).isEqualTo(Editions.PUBLICATION);
        });
    }

    @Test
    void stories_link_to_the_page_and_keep_the_tracked_address() {
        String tracked = "https://track.example/c?url=https%3A%2F%2Fnews.example%2Fmaps%3Futm_medium%3Dmail";
        Story story = EditionSplitter.split(Editions.html(
                        "x",
                        LIST.formatted("<li><a href='" + tracked + "'>How maps lie</a>: a historian collects them.</li>"
                                + ITEMS)))
                .stories()
                .getFirst();

        assertThat(story.url()).isEqualTo("https://news.example/maps");
        assertThat(story.links()).containsExactly(new Story.Link("https://news.example/maps", tracked, "How maps lie"));
    }

    @Test
    void one_story_with_stressed_words_bullets_and_paragraphs_stays_one() {
        Split split = EditionSplitter.split(Editions.html("The clock is repaired", """
                <h1>The clock is repaired</h1>
                <p>The museum clock runs again after seventy years. It had stood still since the flood.</p>
                <p><b>The wheels</b> had to be made by hand, four of them, in a workshop across the river.</p>
                <p>The clockmakers found three things inside:</p>
                <ul><li>a newspaper of 1954</li><li>a child's shoe</li><li>a family of mice</li></ul>
                <p><b>The bell</b> was in good order and only needed to be cleaned with a soft brush and warm water.</p>
                <p>It strikes at noon and at six, and the neighbours have not complained so far.</p>
                """));

        assertThat(split.stories()).hasSize(1);
        assertThat(split.stories().getFirst().text()).contains("a child's shoe", "neighbours");
    }

    @Test
    void labels_that_recur_in_every_item_begin_none() {
        String item = "<h3><a href='https://a.example/%1$d'>Headline number %1$d of the day</a></h3>"
                + "<p>Something happened in town number %1$d and was noticed.</p>"
                + "<p><b>Why it matters:</b> it had not happened before in %1$d years.</p>"
                + "<p><b>What is next:</b> the council of ward %1$d meets.</p>";
        String html = IntStream.range(1, 5).mapToObj(item::formatted).collect(Collectors.joining());

        assertThat(EditionSplitter.split(Editions.html("x", html)).stories()).hasSize(4);
    }

    @Test
    void one_liners_of_a_digest_are_stories_each() {
        String html = IntStream.range(1, 7)
                .mapToObj(
                        "<p>The council of ward %d <a href='https://a.example/%<d'>voted</a> on its harbour.</p>"
                                ::formatted)
                .collect(Collectors.joining("", "<h2>News</h2>", ""));

        assertThat(EditionSplitter.split(Editions.html("x", html)).stories()).hasSize(6);
    }

    @Test
    void no_word_is_lost() {
        String stray =
                "<p>Loose words after the list, <a href='https://b.example'>linked</a>, that repeat nothing.</p>";
        Split split = EditionSplitter.split(Editions.html("x", LIST.formatted(ITEMS.repeat(4)) + stray));

        assertThat(split.blockTexts()).anyMatch(text -> text.startsWith("Loose words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<a href='x'>",
                "<p>",
                "<<",
                "&#x0;"
            })
    void deep_nesting_neither_overflows_nor_hangs(String open) {
        assertThat(EditionSplitter.split(Editions.html("x", open.repeat(100_000) + "deep"))
                        .stories())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a story of some words.</p>",
                "a-b.",
                "<br>",
                "word ",
                "<li>x</li>",
                "<p>unsubscribe</p>",
                "(Reuters) ",
                "1. <b>x</b> "
            })
    void five_megabytes_of_one_thing_are_read(String unit) {
        String content = unit.repeat(5_000_000 / unit.length());

        assertThat(EditionSplitter.split(Editions.html("x", content)).stories()).isNotEmpty();
        assertThat(EditionSplitter.split(Editions.text("x", content)).stories()).isNotEmpty();
    }

    @Test
    void long_lines_of_rules_bullets_and_line_ends_are_read() {
        for (String unit :
                new String[] {"- ", "=", "\n", "* x\n", "x\n\n", "[1] ", "https://a.example/", "«", "A: b\n"}) {
            assertThat(EditionSplitter.split(Editions.text("x", unit.repeat(200_000)))
                            .stories())
                    .isNotEmpty();
        }
    }
}
