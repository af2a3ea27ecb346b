package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/** What a story's HTML may hold: words, and links to the web. Nothing that runs, nothing that is fetched. */
final class Harmless {

    private static final Set<String> TAGS =
            Set.of("p", "ul", "li", "blockquote", "pre", "strong", "br", "a", "html", "head", "body");

    private Harmless() {}

    /** Holds HTML against that. */
    static void check(String html, String of) {
        Document document = Jsoup.parse(html);
        for (Element element : document.select("html, html *")) {
            assertThat(element.normalName()).as(of).isIn(TAGS);
            element.attributes().forEach(attribute -> check(element, attribute, of));
        }
        for (Node node : document.body().childNodes()) {
            assertThat(node).as(of).isInstanceOfAny(Element.class, TextNode.class);
        }
        assertThat(again(html)).as("%s: sanitised again, it stays as it is", of).isEqualTo(html);
        assertThat(Jsoup.parseBodyFragment(html).outputSettings(plain()).body().html())
                .as("%s: parsed again, it stays as it is", of)
                .isEqualTo(html);
    }

    private static void check(Element element, Attribute attribute, String of) {
        assertThat(element.normalName()).as(of).isEqualTo("a");
        assertThat(attribute.getKey()).as(of).isIn("href", "rel");
        if (attribute.getKey().equals("href")) {
            assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).as(of).matches("(?s)(https?|ftp|mailto):.*");
        }
    }

    private static String again(String html) {
        Safelist safelist = Safelist.basic().addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
        return Jsoup.clean(html, "", safelist, plain());
    }

    private static Document.OutputSettings plain() {
        return new Document.OutputSettings().prettyPrint(false);
    }
}
