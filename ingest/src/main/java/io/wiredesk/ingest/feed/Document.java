package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came.
 *
 * @param hash of its bytes
 * @param validators to ask whether it still holds
 */
@SuppressWarnings("ArrayRecordComponent") // carried through, never compared
record Document(byte[] body, @Nullable String contentType, String hash, Validators validators) {

    static Document of(FetchResult.Fetched fetched, Instant now) {
        String hash = Ids.hash(new String(fetched.body(), StandardCharsets.ISO_8859_1));
        return new Document(
                fetched.body(),
                fetched.contentType(),
                hash,
                new Validators(fetched.etag(), fetched.lastModified(), hash, now));
    }
}
