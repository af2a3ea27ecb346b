package io.wiredesk.ingest.mail;

/**
 * What is known of the senders of one source: which of them send newsletters, and by which marks a publication is
 * recognised though it changes one of them. A small immutable value with a compact text form, to be kept with the
 * source's position.
 */
public final class SenderHistory {

    /** Nothing known yet. */
    public static final SenderHistory EMPTY = new SenderHistory();

    private SenderHistory() {}

    /** Reads {@link #text()}; what cannot be read is left out, as history is never worth a failure. */
    public static SenderHistory parse(String text) {
        return EMPTY;
    }

    /** At most some 20 KB of printable ASCII and line feeds; contains no address of the subscriber's. */
    public String text() {
        return "";
    }
}
