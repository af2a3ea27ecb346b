package io.wiredesk.ingest.text;

import java.util.List;

/**
 * A document's text.
 *
 * @param text without byte order mark; what could not be read stands as U+FFFD
 * @param notices one line each about what was not as the document said; empty for most
 */
public record Decoded(String text, List<String> notices) {

    public Decoded {
        notices = List.copyOf(notices);
    }
}
