package io.wiredesk.ingest.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a mail is from: the first mailbox of its From field, however it is written. mime4j's lenient parser cuts addresses
 * short behind unencoded names, which real mail is full of.
 *
 * @param name as people read it; empty if there is none
 * @param address lower case
 */
record Sender(String name, String address) {

    /** A phrase, quoted or not, and an address in angle brackets, with or without a route. */
    private static final Pattern NAMED =
            Pattern.compile("((?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\"<]++)*+)<\\s*(?:@[^:>]*:)?([^<>]*+)>(.*)");

    /** Nobody is called longer: hostile fields cost no more than this. */
    private static final int MAX_LENGTH = 2_000;

    private static final Pattern BARE =
            Pattern.compile("([^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,255})(?:\\s*\\(([^)]*)\\))?");
    private static final Pattern GROUP = Pattern.compile("^[^\":@<]*:(?=.)");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"?");

    /** @param field the field as it stands, unfolded */
    static Optional<Sender> of(String field) {
        String from = field.length() > MAX_LENGTH ? field.substring(0, MAX_LENGTH) : field;
        Matcher named = NAMED.matcher(from);
        Matcher bare = BARE.matcher(from);
        boolean bareFirst = bare.find() && from.substring(bare.end()).strip().startsWith(",");
        if (!bareFirst && named.lookingAt() && named.group(2).contains("@")) {
            String name = named.group(1).isBlank() ? named.group(3).split(",", 2)[0] : named.group(1);
            return of(name, COMMENT.matcher(named.group(2)).replaceAll(""));
        }
        return bare.reset().find() ? of(bare.group(2) == null ? "" : bare.group(2), bare.group(1)) : Optional.empty();
    }

    String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static Optional<Sender> of(String phrase, String address) {
        String bare = MailHeaders.oneLine(address).replace(" ", "").toLowerCase(Locale.ROOT);
        boolean sound = bare.indexOf('@') > 0 && !bare.endsWith("@");
        return sound ? Optional.of(new Sender(MailHeaders.oneLine(words(phrase)), bare)) : Optional.empty();
    }

    /** Without quotes, the brackets of a comment, and the name of a group. */
    private static String words(String phrase) {
        String own = GROUP.matcher(phrase.strip()).replaceFirst("").replaceFirst("^\\((.*)\\)$", "$1");
        String unquoted = QUOTED.matcher(own)
                .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group(1).replaceAll("\\\\(.)", "$1")));
        return EncodedWords.decode(unquoted);
    }
}
