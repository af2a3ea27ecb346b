package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Story;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>x</p>",
                "<p onclick='alert(1)'>x</p>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
                "<a href=' \t\njavascript:alert(1)'>x</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
                "<a href='vbscript:x'>x</a>",
                "<img src=x onerror=alert(1)>x",
                "<svg onload=alert(1)><p>x</p></svg><p>x</p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>x",
                "<iframe src='https://evil.example'></iframe>x",
                "<form action='https://evil.example'><input name=q><button>x</button></form>",
                "<p style='background:url(https://evil.example/x)'>x</p>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>x</noscript>",
                "<a href='https://ok.example/\" onmouseover=\"alert(1)'>x</a>"
            })
    void nothing_that_runs_or_fetches_survives(String nasty) {
        String html = html(nasty);

        assertThat(html)
                .doesNotContainIgnoringCase("javascript:", "vbscript:", "data:", "<script", "<img", "<iframe", "<form");
        assertThat(Jsoup.parse(html).select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .isSubsetOf("href", "rel");
    }

    @Test
    void markup_in_the_words_stays_words() {
        assertThat(html("<p>Use &lt;script&gt; with care</p>")).isEqualTo("<p>Use &lt;script&gt; with care</p>");
    }

    @Test
    void paragraphs_lists_stress_and_links_stay() {
        assertThat(
                        html(
                                "<p>One <b>two</b> <a href='https://a.example/x'>three</a></p><ul><li>four</li><li>five</li></ul>"))
                .isEqualTo(
                        "<p>One <strong>two</strong> <a href=\"https://a.example/x\" rel=\"nofollow noopener noreferrer\">"
                                + "three</a></p><ul><li>four</li><li>five</li></ul>");
    }

    private static String html(String content) {
        return EditionSplitter.split(Editions.html("Nasty", content)).pieces().stream()
                .map(Story::html)
                .collect(Collectors.joining());
    }
}
