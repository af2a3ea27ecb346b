package io.wiredesk.sink.desk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final Set<String> HARMFUL = Set.of(
            "script",
            "style",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "textarea",
            "template",
            "noscript",
            "xmp",
            "plaintext",
            "title",
            "base",
            "meta",
            "link",
            "select",
            "button",
            "video",
            "audio");

    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "src", "alt", "width", "height", "loading", "referrerpolicy");

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\" &#1; javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\" alt=x>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=alert(1)></style></annotation-xml></math>",
                "<svg><desc><![CDATA[</desc><script>alert(1)</script>]]></svg>",
                "<template><img src=x onerror=alert(1)></template>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!--!><img src=x onerror=alert(1)>-->",
                "<?xml-stylesheet ><img src=x onerror=alert(1)> ?>",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
                "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
                "<plaintext><img src=x onerror=alert(1)>",
                "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
                "<select><iframe><style></select><img src=x onerror=alert(1)></style>",
                "<p style=\"position:fixed;inset:0\" class=\"login\" id=\"top\" onclick=alert(1)>over all</p>",
                "<a name=body href=\"https://a.example\" target=_top ping=\"https://spy.example\">x</a>",
                "<img alt=\"\"onerror=alert(1)//\" src=\"https://a.example/x.png\">",
                "<img alt=\"<script>alert(1)</script>\" src=\"https://a.example/x.png\">",
                "<img alt=\"`` onerror=alert(1)\" src=`x`>",
                "<base href=\"https://evil.example/\"><a href=\"login\">x</a>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=\"https://evil.example/x.css\">",
                "<table><td background=\"javascript:alert(1)\"><a href=x><table><a href=\"https://a.example\">y",
                "<a href=\"https://a.example\"><a href=\"https://b.example\">nested</a></a>",
                "<b><p><b><p><i></b>misnested</i>",
                "<p><svg><foreignObject><p>in p</p></foreignObject></svg></p>",
                "<pre>\n\nfirst line is empty</pre>",
                "<ul><li><svg><p><li>x</ul>",
                "\0<scr\0ipt>alert(1)</scr\0ipt>",
                "<".repeat(5000),
                "<div>".repeat(5000) + "deep",
                "<b><svg><p>".repeat(300) + "deep");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_that_runs_is_left(String attack) {
        for (RemoteImages images : RemoteImages.values()) {
            String html = SafeHtml.of(attack, images);
            assertHarmless(html);
            assertThat(SafeHtml.of(html, images)).as("made safe again").isEqualTo(html);
            assertThat(reparsed(html)).as("read again").isEqualTo(html);
        }
    }

    @Test
    void what_a_reader_needs_stays() {
        String story = "<p>Plain <strong>bold</strong> <em>soft</em><br>next</p><ul><li>one</li></ul>"
                + "<blockquote><p>said</p></blockquote><pre>code  here</pre>";
        assertThat(SafeHtml.of(story, RemoteImages.OFF)).isEqualTo(story);
    }

    @Test
    void a_link_stays_but_tells_nobody_where_it_was_followed() {
        assertThat(SafeHtml.of("<a href='https://a.example/?a=1&amp;b=2' rel=opener>x</a>", RemoteImages.OFF))
                .isEqualTo("<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example", "file:///etc/passwd", "/login", "login", "#top", "//a.example", "blob:x"})
    void a_link_leads_to_the_web_or_a_mailbox_or_nowhere(String href) {
        assertThat(SafeHtml.of("<a href=\"" + href + "\">x</a>", RemoteImages.ON))
                .doesNotContain("href");
    }

    @Test
    void headings_come_below_those_of_the_page() {
        assertThat(SafeHtml.of("<h1>a</h1><h2>b</h2><h4>c</h4>", RemoteImages.OFF))
                .isEqualTo("<h3>a</h3><h3>b</h3><h4>c</h4>");
    }

    @Test
    void a_picture_is_words_until_it_is_asked_for() {
        String picture = "<p><img src=\"https://a.example/x.png\" alt=\"a <b>rocket\"> up</p>";
        assertThat(SafeHtml.of(picture, RemoteImages.OFF)).isEqualTo("<p>[image: a &lt;b&gt;rocket] up</p>");
        assertThat(SafeHtml.of(picture, RemoteImages.ON))
                .contains("src=\"https://a.example/x.png\"", "loading=\"lazy\"", "referrerpolicy=\"no-referrer\"");
    }

    @Test
    void a_picture_that_only_counts_readers_is_never_fetched_nor_mentioned() {
        for (RemoteImages images : RemoteImages.values()) {
            assertThat(SafeHtml.of("a<img src=\"https://spy.example/o.gif\" width=1 height=1>", images))
                    .isEqualTo("a");
        }
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("body *")) {
            assertThat(element.normalName()).isNotIn(HARMFUL);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn(ATTRIBUTES);
                if (Set.of("href", "src").contains(attribute.getKey())) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).matches("(?s)(https?|mailto):.*");
                }
            }
        }
    }

    private static String reparsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }
}
