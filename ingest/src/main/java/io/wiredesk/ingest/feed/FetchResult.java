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
            @Nullable String lastModified) implements FetchResult {}

    /** The validators still hold. */
    record NotModified() implements FetchResult {}

    /** Asked to come back later. */
    record RetryLater(@Nullable Duration after, String why) implements FetchResult {}

    /** It will not come back: asking again is pointless until the definition changes. */
    record Gone(String why) implements FetchResult {}

    /** An answer we do not take. */
    record Refused(String why) implements FetchResult {}

    /** No usable answer this time. */
    record Failed(String why) implements FetchResult {}
}
