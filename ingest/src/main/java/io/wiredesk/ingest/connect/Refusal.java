package io.wiredesk.ingest.connect;

import io.wiredesk.schemas.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * An input that could not be read.
 *
 * @param item which, within its source: a file's name, a message's place; no address
 * @param why one line: what is wrong
 * @param raw the input as it came, or its beginning
 * @param format what to read {@code raw} as when it is replayed, see {@link DeadLetter#format}; null if it cannot be
 */
@SuppressWarnings("ArrayRecordComponent") // carried through, never compared
public record Refusal(
        String item, String why, byte[] raw, @Nullable String format) {

    /** One that cannot be replayed. */
    public Refusal(String item, String why, byte[] raw) {
        this(item, why, raw, null);
    }

    /** A feed's document. */
    public static Refusal feed(String why, byte[] document, @Nullable String contentType) {
        String format = contentType == null ? DeadLetter.FEED : DeadLetter.FEED + " " + contentType;
        return new Refusal("the feed's document", why, document, format);
    }

    /** One mail of a mailbox. */
    public static Refusal mail(String item, String why, byte[] raw) {
        return new Refusal(item, why, raw, DeadLetter.MAIL);
    }

    /** An item of an archive: its name says what to read it as. */
    public static Refusal archived(String item, String why, byte[] raw) {
        return new Refusal(item, why, raw, item);
    }
}
