package io.wiredesk.ingest.net;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a request. */
public sealed interface WebAnswer {

    /**
     * A whole answer, whatever its status.
     *
     * @param headers the first value of each, by lower-case name
     * @param body decompressed
     */
    @SuppressWarnings("ArrayRecordComponent") // carried through, never compared
    record Received(int status, Map<String, String> headers, byte[] body) implements WebAnswer {

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
