package io.wiredesk.ingest.discovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.discovery.Opml.Outline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void feeds_are_read_out_of_whatever_folders_they_are_in() throws Unreadable {
        Opml opml = read("""
                <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <opml version="1.1"><head><title>Mine &amp; yours</title></head><body>
                <outline text="Folder"><outline text="Inner" title="Inner">
                  <outline text="A" title="Alpha &nbsp;&amp; &eacute;" xmlUrl="https://a.example/feed?x=1&y=2" htmlUrl="https://a.example"/>
                </outline></outline>
                <OUTLINE TEXT="B &x;" XMLURL="HTTP://b.example/rss" type="atom"></OUTLINE>
                <outline xmlurl=" feed://c.example/rss "/></body></opml>""");

        assertThat(opml.outlines())
                .containsExactly(
                        new Outline("https://a.example/feed?x=1&y=2", Optional.of("Alpha \u00a0& é")),
                        new Outline("HTTP://b.example/rss", Optional.of("B &x;")),
                        new Outline("https://c.example/rss", Optional.empty()));
        assertThat(opml.left()).isEmpty();
    }

    @Test
    void what_is_left_out_is_said_and_no_address_quoted() throws Unreadable {
        Opml opml = read("""
                <opml><body><outline xmlUrl="https://a.example/secret"/><outline xmlUrl="http://www.a.example/secret/"/>
                <outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="javascript:alert(1)"/></body></opml>""");

        assertThat(opml.outlines()).hasSize(1);
        assertThat(opml.left())
                .containsExactly(
                        "1 feeds are in the list before", "2 feeds have an address that is neither http nor https");
    }

    @Test
    void broken_lists_are_read_as_far_as_they_go() throws Unreadable {
        assertThat(
                        read("<opml><body><outline text='R&D <b>' xmlUrl='https://a.example/f'><outline xmlUrl=\"https://b.example/f")
                                .outlines())
                .contains(new Outline("https://a.example/f", Optional.of("R&D <b>")));
        assertThat(Opml.read("<opml><outline text='Café' xmlUrl='https://a.example'/></opml>".getBytes(ISO_8859_1))
                        .outlines())
                .containsExactly(new Outline("https://a.example", Optional.of("Café")));
        assertThat(Opml.read("<opml><outline text='Ж' xmlUrl='https://a.example'/></opml>".getBytes(UTF_16))
                        .outlines())
                .containsExactly(new Outline("https://a.example", Optional.of("Ж")));
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThatThrownBy(() -> read("<html><body>Log in</body></html>"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("not OPML");
        assertThatThrownBy(() -> read("")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<opml>" + "<outline>".repeat(3_000)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("deep");
    }

    @Test
    void an_empty_list_is_a_list() throws Unreadable {
        assertThat(read("<opml version='2.0'><head/><body/></opml>").outlines()).isEmpty();
    }

    @Test
    void feeds_beyond_the_cap_are_counted() throws Unreadable {
        StringBuilder many = new StringBuilder("<opml><body>");
        for (int i = 0; i < Opml.MAX_OUTLINES + 7; i++) {
            many.append("<outline xmlUrl='https://a.example/").append(i).append("'/>");
        }

        Opml opml = read(many + "</body></opml>");

        assertThat(opml.outlines()).hasSize(Opml.MAX_OUTLINES);
        assertThat(opml.left()).containsExactly("7 feeds are beyond the first 100000");
    }

    @Test
    void what_is_written_is_read_again_as_it_was() throws Unreadable {
        List<Outline> outlines = List.of(
                new Outline("https://a.example/f?x=1&y=<2>\"'", Optional.of("A & B < \"C\" 'd' ]]> — ж \uD83D\uDCF0")),
                new Outline("https://b.example/f", Optional.empty()));

        String written = Opml.write("Mine & <yours> \u0001", outlines);

        assertThat(written)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<title>Mine &amp; &lt;yours&gt;</title>");
        assertThat(read(written).outlines().getFirst()).isEqualTo(outlines.getFirst());
        assertThat(read(written).outlines().getLast())
                .as("the format wants a text: the address stands in")
                .isEqualTo(new Outline("https://b.example/f", Optional.of("https://b.example/f")));
    }

    private static Opml read(String document) throws Unreadable {
        return Opml.read(document.getBytes(UTF_8));
    }
}
