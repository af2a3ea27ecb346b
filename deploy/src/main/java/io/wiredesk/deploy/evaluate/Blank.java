package io.wiredesk.deploy.evaluate;

import java.util.regex.Pattern;

/** White space as Python sees it: other than Java's, it holds the non-breaking kinds and the ASCII separators. */
final class Blank {

    private static final String CHARACTERS =
            "\\s\\x0b\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** A character that is none. */
    static final String NOT = "[^" + CHARACTERS + "]";

    private static final Pattern ENDS = Pattern.compile("^[" + CHARACTERS + "]+|[" + CHARACTERS + "]+$");

    private Blank() {}

    /** Without any at both ends. */
    static String strip(String text) {
        return ENDS.matcher(text).replaceAll("");
    }
}
