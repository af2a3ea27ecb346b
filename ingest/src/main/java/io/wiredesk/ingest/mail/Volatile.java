package io.wiredesk.ingest.mail;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells words from numbers and hashes, which change from mail to mail. */
final class Volatile {

    private static final Pattern SEPARATOR = Pattern.compile("[.\\-_+=@]+");

    /** Six digits in a row (a date without its century is one), or a hash: hexadecimal or mixed, with digits within. */
    private static final Pattern TOKEN =
            Pattern.compile(".*\\d{6}.*|(?=[a-f]*\\d)[0-9a-f]{8,}|(?=(?:\\D*\\d){3})[0-9a-z]{12,}");

    private Volatile() {}

    static boolean is(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** Whether any part of an address or a dotted name changes. */
    static boolean isIn(String name) {
        return Arrays.stream(SEPARATOR.split(name)).anyMatch(Volatile::is);
    }
}
