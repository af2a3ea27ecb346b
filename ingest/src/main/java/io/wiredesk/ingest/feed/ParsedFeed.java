package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.CanonicalUrl;
import io.wiredesk.schemas.Edition.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed document read, whatever its format.
 *
 * @param title as stated, may be empty
 * @param homepage the site it belongs to
 * @param language BCP 47, where stated
 * @param entries in the document's order, {@link FeedParser#MAX_ENTRIES} at most
 * @param left entries beyond that, left out
 * @param interval how often it says it changes ({@code ttl}, {@code sy:updatePeriod}); null if it does not say
 * @param whole false if the document ends in its middle: there may be more
 * @param notices one line each about what was wrong with it and read all the same; no content, no address
 */
public record ParsedFeed(
        String title,
        @Nullable String homepage,
        @Nullable String language,
        List<Entry> entries,
        int left,
        @Nullable Duration interval,
        boolean whole,
        List<String> notices) {

    public ParsedFeed {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }

    /** A feed that gives its own address for its home page would make a secret public: then without home page. */
    public ParsedFeed withoutAddress(String address) {
        return CanonicalUrl.of(homepage).equals(CanonicalUrl.of(address))
                ? new ParsedFeed(title, null, language, entries, left, interval, whole, notices)
                : this;
    }

    /**
     * One entry.
     *
     * @param guid the publisher's id, absent if it gives none
     * @param link the entry's page, absolute
     * @param title plain text, may be empty
     * @param published first publication, else last update; null if neither can be read
     * @param body the fullest text there is, may be empty
     */
    public record Entry(
            @Nullable String guid,
            @Nullable String link,
            String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable String language,
            Body body) {}
}
