package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** An element of a feed, by the names of {@link FeedNames}. */
record FeedNode(Element element) {

    String name() {
        return FeedNames.of(element);
    }

    Stream<FeedNode> children() {
        return element.children().stream().map(FeedNode::new);
    }

    /** Children of the first of these names that there are any of come first, and so on. */
    Stream<FeedNode> children(String... names) {
        List<FeedNode> all = children().toList();
        return Stream.of(names)
                .flatMap(name -> all.stream().filter(child -> child.name().equals(name)));
    }

    /** The first of {@link #children(String...)} that says something, as plain words. */
    Optional<String> words(String... names) {
        return children(names).flatMap(child -> child.words().stream()).findFirst();
    }

    /** The text of it and all in it. */
    Optional<String> words() {
        return Texts.legible(element.wholeText());
    }

    /** An attribute by its name without prefix, in any case. */
    Optional<String> attribute(String name) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name) && !key.startsWith("xmlns")) {
                return Texts.legible(attribute.getValue());
            }
        }
        return Optional.empty();
    }

    /** Of this element or the nearest around it. */
    Optional<String> language() {
        return Stream.iterate(element, Element::hasParent, Element::parent)
                .map(at -> at.attr("xml:lang"))
                .filter(lang -> !lang.isBlank())
                .findFirst()
                .map(String::strip);
    }

    /** What is stated by {@code xml:base} from the root down to here (www.w3.org/TR/xmlbase). */
    Optional<URI> base() {
        Optional<URI> outer = Optional.ofNullable(element.parent()).flatMap(parent -> new FeedNode(parent).base());
        String stated = element.attr("xml:base").strip();
        return stated.isEmpty() ? outer : resolve(outer, stated).or(() -> outer);
    }

    /** A reference made absolute as far as can be. */
    static Optional<URI> resolve(Optional<URI> base, String reference) {
        try {
            URI uri = new URI(reference.strip().replace(" ", "%20"));
            return Optional.of(base.map(b -> b.resolve(uri)).orElse(uri));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
