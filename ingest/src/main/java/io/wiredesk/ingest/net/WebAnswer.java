package io.wiredesk.ingest.net;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface WebAnswer {

    /**
     * A whole answer, whatever its status.
     *
     * @param headers the first value of each, by lower-case name
     * @param body decompressed
     * @param movedTo where the page has moved for good, if every redirect on the way said so (301, 308); null if there
     *     was none or one was for the time being
     */
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    record Received(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable URI movedTo) implements WebAnswer {

        /** A header by name in any case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** An answer we do not take: too large, too many redirects, an encoding nobody asked for. */
    record Refused(String why) implements WebAnswer {}

    /** No answer, or half of one. */
    record Failed(String why) implements WebAnswer {}
}
