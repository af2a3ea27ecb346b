package io.wiredesk.schemas;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a newsletter or one entry of a feed, raw: everything needed to read it apart again, at any later time.
 *
 * @param id {@link Ids#edition}
 * @param publication who published it
 * @param source through which of our sources it came
 * @param guid the publisher's own id: a feed's guid, a mail's Message-ID
 * @param title subject or entry title; may be empty
 * @param author as stated
 * @param publishedAt event time as the publisher states it, never later than {@code receivedAt}
 * @param receivedAt when wiredesk took it in
 * @param url the edition's own page on the web
 * @param language BCP 47, where stated
 * @param body the richest rendition, verbatim but for subscriber secrets
 * @param alternative another rendition of the same words, such as the plain-text twin of an HTML mail
 * @param headers the few original headers that say something about the edition; lower-case names
 * @param contentHash {@link Ids#contentHash}: equal hash, equal edition
 */
public record Edition(
        String id,
        Publication publication,
        Source source,
        @Nullable String guid,
        String title,
        @Nullable String author,
        Instant publishedAt,
        Instant receivedAt,
        @Nullable String url,
        @Nullable String language,
        Body body,
        @Nullable Body alternative,
        Map<String, String> headers,
        String contentHash) {

    public Edition {
        headers = Map.copyOf(headers);
    }

    /**
     * The source that delivered an edition.
     *
     * @param kind {@code feed}, {@code archive} or {@code mail}
     * @param id the source definition's id, never its address
     */
    public record Source(String kind, String id) {}

    /**
     * One rendition.
     *
     * @param mediaType {@code text/html} or {@code text/plain}, without parameters
     * @param content decoded text
     */
    public record Body(String mediaType, String content) {}
}
