package io.wiredesk.sink.desk.syndication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Since when a document is as it is. The store cannot tell: a story may arrive late and be older than those that are there.
 */
final class LastChanges {

    private static final int MAX = 1_000;

    private final Map<String, Seen> documents = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MAX;
        }
    };

    private record Seen(String tag, Instant since) {}

    /** When this document was first seen with this tag, without one with another in between. */
    synchronized Instant since(String document, String tag, Instant now) {
        Seen seen = documents.get(document);
        if (seen == null || !seen.tag().equals(tag)) {
            seen = new Seen(tag, now);
            documents.put(document, seen);
        }
        return seen.since();
    }
}
