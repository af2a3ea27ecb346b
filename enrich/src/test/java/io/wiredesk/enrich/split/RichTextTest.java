package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTest {

    private static final Style LINK = Style.PLAIN.linking("https://a.example");

    @Test
    void white_space_collapses_across_looks() {
        assertThat(rich("  Two \n", " words\u00A0", "here ").text()).isEqualTo("Two words here");
    }

    @Test
    void a_slice_keeps_the_looks_of_its_part() {
        RichText slice = rich("See ", "the bells", " ring").slice(4, 13);

        assertThat(slice.text()).isEqualTo("the bells");
        assertThat(slice.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.style()).isEqualTo(LINK));
    }

    @Test
    void a_slice_loses_surrounding_white_space() {
        assertThat(rich("See ", "the bells", " ring").slice(3, 14).text()).isEqualTo("the bells");
    }

    @Test
    void lines_are_cut_at_line_ends_only() {
        RichTextBuilder builder = new RichTextBuilder();
        builder.append("one", Style.PLAIN);
        builder.line();
        builder.append("two", LINK);

        assertThat(builder.take().lines()).extracting(RichText::text).containsExactly("one", "two");
    }

    @Test
    void shares_count_letters_and_no_blanks() {
        assertThat(rich("ab ", "cd", "").linked()).isEqualTo(.5);
    }

    private static RichText rich(String before, String linked, String after) {
        RichTextBuilder builder = new RichTextBuilder();
        builder.append(before, Style.PLAIN);
        builder.append(linked, LINK);
        builder.append(after, Style.PLAIN);
        return builder.take();
    }
}
