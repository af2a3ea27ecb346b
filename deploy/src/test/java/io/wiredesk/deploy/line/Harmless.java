package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a parser finds in pages and feeds that could run or fetch. */
final class Harmless {

    private static final String FOREIGN =
            "iframe, frame, object, embed, applet, base, svg, math, style, template, noscript,"
                    + " form form, audio, video, meta[http-equiv]";

    private static final List<String> ADDRESSES =
            List.of("href", "src", "action", "formaction", "poster", "background");

    private Harmless() {}

    /** A page of the desk: what there is beside its own script and style sheet is words and links. */
    static Document assertPage(String html, String of) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("script"))
                .as("scripts of %s", of)
                .singleElement()
                .satisfies(script -> assertThat(script.attr("src")).startsWith("/assets/desk."));
        assertThat(page.select("link"))
                .as("links of %s", of)
                .allMatch(link -> link.attr("href").startsWith("/"));
        assertHarmless(page, of);
        return page;
    }

    /** HTML within a feed. */
    static void assertFragment(String html, String of) {
        Document fragment = Jsoup.parseBodyFragment(html);
        assertThat(fragment.select("script, link, meta"))
                .as("scripts of %s", of)
                .isEmpty();
        assertHarmless(fragment, of);
    }

    private static void assertHarmless(Document document, String of) {
        assertThat(document.select(FOREIGN)).as("elements of %s", of).isEmpty();
        for (Element element : document.getAllElements()) {
            element.attributes().forEach(attribute -> {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as("an attribute of %s", of)
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcdoc", "ping");
                if (ADDRESSES.contains(name)) {
                    assertThat(attribute.getValue()).as("%s of %s", name, of).matches("(?s)(/|#|https?://|mailto:).*");
                }
            });
        }
    }
}
