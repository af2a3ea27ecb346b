package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Editions for tests. */
final class Editions {

    static final Publication PUBLICATION = new Publication("p1", "The Harbour Letter", "https://harbour.example");

    private Editions() {}

    static Edition html(String title, String content) {
        return edition(title, "text/html", content);
    }

    static Edition text(String title, String content) {
        return edition(title, "text/plain", content);
    }

    /** The same as a feed publishes it. */
    static Edition entry(Edition edition) {
        return with(edition, "tag:harbour.example,2026:7", edition.url(), edition.language());
    }

    /** The same, with a page of its own. */
    static Edition at(String url, Edition edition) {
        return with(edition, edition.guid(), url, edition.language());
    }

    /** The same, in a language or none. */
    static Edition stating(@Nullable String language, Edition edition) {
        return with(edition, edition.guid(), edition.url(), language);
    }

    private static Edition with(
            Edition edition, @Nullable String guid, @Nullable String url, @Nullable String language) {
        return new Edition(
                edition.id(),
                edition.publication(),
                edition.source(),
                guid,
                edition.title(),
                edition.author(),
                edition.publishedAt(),
                edition.receivedAt(),
                url,
                language,
                edition.body(),
                edition.alternative(),
                edition.headers(),
                edition.contentHash());
    }

    private static Edition edition(String title, String mediaType, String content) {
        Edition.Body body = new Edition.Body(mediaType, content);
        Instant day = Instant.parse("2026-03-02T06:00:00Z");
        return new Edition(
                Ids.edition(PUBLICATION.id(), "edition-7"),
                PUBLICATION,
                new Edition.Source("archive", "letters"),
                "<edition-7@harbour.example>",
                title,
                null,
                day,
                day,
                null,
                "en",
                body,
                null,
                Map.of(),
                Ids.contentHash(title, body, null));
    }
}
