package io.wiredesk.deploy.evaluate;

import io.wiredesk.schemas.Edition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form an edition is read. */
public enum Rendition {
    /** As it was published: {@code .html}, else {@code .eml}, else the text where there is nothing else. */
    HTML,
    /** As plain text: {@code .txt}. */
    TEXT,
    /** The HTML, rewritten to nested tables and inline styles by {@link TableSoup}. */
    SOUP;

    private static final String HTML_TYPE = "text/html";

    /** As it is named on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file of an edition to be read. */
    Optional<Path> file(GoldEdition edition) {
        return extensions().map(edition::file).filter(Files::exists).findFirst();
    }

    /** The best first. */
    private Stream<String> extensions() {
        return switch (this) {
            case HTML -> Stream.of("html", "eml", "txt");
            case TEXT -> Stream.of("txt");
            case SOUP -> Stream.of("html", "eml");
        };
    }

    /** Whether an edition can be had in this form. */
    boolean fits(Edition edition) {
        return this != SOUP || edition.body().mediaType().equals(HTML_TYPE);
    }

    /** The edition in this form. */
    Edition of(Edition edition) {
        return this == SOUP ? withBody(edition, TableSoup.of(edition.body().content())) : edition;
    }

    private static Edition withBody(Edition edition, String html) {
        return new Edition(
                edition.id(),
                edition.publication(),
                edition.source(),
                edition.guid(),
                edition.title(),
                edition.author(),
                edition.publishedAt(),
                edition.receivedAt(),
                edition.url(),
                edition.language(),
                new Edition.Body(HTML_TYPE, html),
                edition.alternative(),
                edition.headers(),
                edition.contentHash());
    }
}
