package io.wiredesk.ingest.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A List-Id header (RFC 2919): {@code "The Weekly" <weekly.example.org>}.
 *
 * @param id lower case, without brackets
 * @param phrase what the list is called, empty if it is not
 */
record ListId(String id, String phrase) {

    private static final Pattern FORM = Pattern.compile("\"?([^<]*?)\"?\\s*<\\s*([^<>\\s]+)\\s*>.*");

    /** Long enough for any list's name (RFC 2919 asks for at most 255). */
    private static final int MAX_LENGTH = 255;

    /** Reads one; a bare id without brackets is common and accepted. */
    static Optional<ListId> parse(String header) {
        Matcher matcher = FORM.matcher(header.strip());
        if (header.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        if (matcher.matches()) {
            return Optional.of(new ListId(
                    matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(1).strip()));
        }
        return header.isBlank() || header.strip().contains(" ")
                ? Optional.empty()
                : Optional.of(new ListId(header.strip().toLowerCase(Locale.ROOT), ""));
    }

    /**
     * Whether it names a list: some senders put the campaign or the recipient there, as a number or a hash. Such an id may
     * be seen again or not, and what is left without the number names the sender's provider only.
     */
    boolean isStable() {
        return !Volatile.isIn(id);
    }
}
