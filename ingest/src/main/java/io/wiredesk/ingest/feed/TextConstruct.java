package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.text.Texts;
import io.wiredesk.ingest.text.XmlMender;
import io.wiredesk.schemas.Edition.Body;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * What stands in an element that holds text: plain, escaped HTML or markup. RFC 4287 §3.1 and §4.1.3, Atom 0.3's
 * {@code mode}, and RSS, which has HTML everywhere and says nothing.
 */
final class TextConstruct {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "area", "col", "source", "track");

    private TextConstruct() {}

    /** As a body; empty if there is no text, or another kind of media. */
    static Optional<Body> body(FeedNode node) {
        String type = type(node);
        if (type.contains("/") && !type.startsWith("text/") && !type.contains("html") && !type.contains("xml")) {
            return Optional.empty();
        }
        if (!node.element().children().isEmpty()) {
            return Texts.legible(markup(node.element())).map(html -> new Body("text/html", html));
        }
        boolean plain = type.equals("text") || type.equals("text/plain");
        return Texts.legible(words(node)).map(text -> new Body(plain ? "text/plain" : "text/html", text));
    }

    /** As one line of words; feeds escape markup and entities once too often. */
    static Optional<String> title(FeedNode node) {
        return body(node)
                .map(body -> body.mediaType().equals("text/html") ? plain(body.content()) : body.content())
                .map(words -> words.replaceAll("\\s+", " "))
                .flatMap(Texts::legible);
    }

    private static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html
                : Jsoup.parseBodyFragment(XmlMender.mend(html)).body().wholeText();
    }

    private static String type(FeedNode node) {
        return node.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static String words(FeedNode node) {
        String words = node.element().wholeText();
        if (!node.attribute("mode").orElse("").equalsIgnoreCase("base64")) {
            return words;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(words.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return words;
        }
    }

    /** Markup of an XML document as HTML writes it: no prefixes, nothing in empty tags, no other tag closed by itself. */
    private static String markup(Element element) {
        Element copy = element.clone();
        copy.children().stream().flatMap(child -> child.stream()).toList().forEach(TextConstruct::html);
        Element only = copy.firstElementChild();
        boolean wrapped = only != null
                && only.nextElementSibling() == null
                && only.normalName().equals("div")
                && copy.ownText().isBlank();
        return only != null && wrapped ? only.html() : copy.html();
    }

    private static void html(Element element) {
        element.tagName(element.tag().localName());
        element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("xmlns"))
                .toList()
                .forEach(attribute -> element.removeAttr(attribute.getKey()));
        if (VOID.contains(element.normalName())) {
            element.tag().set(Tag.Void);
            List<Node> swallowed = List.copyOf(element.childNodes()).reversed();
            swallowed.forEach(element::after);
        } else if (element.childNodeSize() == 0) {
            element.appendChild(new TextNode(""));
        }
    }
}
