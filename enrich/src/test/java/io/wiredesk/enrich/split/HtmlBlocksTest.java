package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlBlocksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='display:none'>unseen</div>",
                "<div style='DISPLAY: None !important'>unseen</div>",
                "<span style='max-height:0px;overflow:hidden'>unseen</span>",
                "<p style='font-size:1px'>unseen</p>",
                "<p hidden>unseen</p>",
                "<p style='visibility:hidden'>unseen</p>",
                "<p style='opacity:0'>unseen</p>",
                "<p style='mso-hide:all'>unseen</p>",
                "<!--[if mso]><p>unseen</p><![endif]-->",
                "<style>unseen</style><script>unseen</script>"
            })
    void what_no_reader_sees_is_no_block(String html) {
        assertThat(texts(html + "<p>seen</p>")).containsExactly("seen");
    }

    @Test
    void fillers_of_preheaders_are_no_words() {
        assertThat(texts("<div>&#847;&zwnj;&nbsp;&shy;&#847;</div><p>co&shy;operate&#8203;d</p>"))
                .containsExactly("cooperated");
    }

    @Test
    void looks_are_inherited_from_tags_and_inline_styles() {
        Block block = blocks(
                        "<td style='font-size:24px;font-weight:700'><span><a href='https://a.example'>Bells</a></span></td>")
                .getFirst();

        assertThat(block.size()).isEqualTo(24);
        assertThat(block.isBold()).isTrue();
        assertThat(block.isLinked()).isTrue();
    }

    @Test
    void sizes_are_read_in_every_unit() {
        assertThat(blocks("<p style='font-size:12pt'>a</p><p style='font-size:2em'>b</p><p style='font-size:150%'>c</p>"
                        + "<p style='font-size:large'>d</p><p><font size=5>e</font></p>"))
                .extracting(block -> Math.round(block.size()))
                .containsExactly(16L, 32L, 24L, 18L, 24L);
    }

    @Test
    void a_heading_keeps_its_level_inside_and_around_a_link() {
        assertThat(blocks("<h3><a href='https://a.example'>One</a></h3><a href='https://b.example'><h3>Two</h3></a>"))
                .allSatisfy(block -> {
                    assertThat(block.style().level()).isEqualTo(3);
                    assertThat(block.isLinked()).isTrue();
                });
    }

    @Test
    void two_line_breaks_end_a_block_and_one_does_not() {
        assertThat(texts("<p>one<br>line<br><br>another</p>")).containsExactly("one\nline", "another");
    }

    @Test
    void a_bold_or_large_first_line_is_a_block_of_its_own() {
        assertThat(texts("<p><b>Bells</b><br>They ring.</p>")).containsExactly("Bells", "They ring.");
        assertThat(texts("<p><span style='font-size:22px'>Bells</span><br>They ring.</p>"))
                .containsExactly("Bells", "They ring.");
    }

    @Test
    void list_items_say_how_deep_they_begin() {
        List<Block> blocks = blocks("<ul><li><p>one</p><p>more</p><ul><li>two</li></ul></li><li>three</li></ul>");

        assertThat(blocks).extracting(Block::opens).containsExactly(1, 0, 2, 1);
        assertThat(blocks).extracting(Block::depth).containsExactly(1, 1, 2, 1);
    }

    @Test
    void a_row_that_begins_with_a_bullet_is_a_list_item() {
        List<Block> blocks =
                blocks("<table><tr><td>•</td><td>Bells</td></tr><tr><td>•</td><td>Ropes</td></tr></table>");

        assertThat(blocks).extracting(Block::text).containsExactly("Bells", "Ropes");
        assertThat(blocks).extracting(Block::opens).containsOnly(1);
    }

    @Test
    void a_picture_belongs_to_the_block_after_it_and_trackers_to_none() {
        assertThat(blocks("<img src='https://i.example/dot.gif' width=1 height=1><p>one</p>"
                        + "<img src='https://i.example/bell.jpg' width=500><p>two</p>"))
                .extracting(Block::image)
                .containsExactly(null, "https://i.example/bell.jpg");
    }

    @Test
    void a_hundred_thousand_nested_elements_are_laid_out() {
        String html = "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000);

        assertThat(String.join("", texts(html))).contains("deep");
    }

    private static List<Block> blocks(String html) {
        return HtmlBlocks.read(html.startsWith("<td") ? "<table><tr>" + html + "</tr></table>" : html)
                .list();
    }

    private static List<String> texts(String html) {
        return blocks(html).stream().map(Block::text).toList();
    }
}
