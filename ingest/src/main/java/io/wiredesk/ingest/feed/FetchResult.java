package io.wiredesk.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for a feed. Every {@code why} is one line for people, without the address. */
sealed interface FetchResult {

    /** A document. */
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    record Fetched(
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            Hints hints)
            implements FetchResult {}

    /** The validators still hold. */
    record NotModified(Hints hints) implements FetchResult {}

    /** Asked to come back later; after what time, if it says so in a way that can be believed. */
    record RetryLater(@Nullable Duration after, String why) implements FetchResult {}

    /** It will not come back: asking again is pointless until the definition changes. */
    record Gone(String why) implements FetchResult {}

    /** Somebody has to do something about it: an answer we do not take, or a refusal. */
    record Refused(String why) implements FetchResult {}

    /** No usable answer this time; it may well pass by itself. */
    record Failed(String why) implements FetchResult {}
}
