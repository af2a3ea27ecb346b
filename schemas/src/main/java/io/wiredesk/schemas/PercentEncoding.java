package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The one way to escape a path or a query, RFC 3986 §6.2.2. */
final class PercentEncoding {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String UNRESERVED_MARKS = "-._~";

    /** Reserved characters that mean something in a path or a query and stay as they are. */
    private static final String RESERVED = "!$&'()*+,;=:@/";

    private PercentEncoding() {}

    /**
     * Decodes what never needed an escape, writes the other escapes in upper case, escapes what may not stand bare (blanks,
     * pipes, brackets, everything beyond ASCII as UTF-8) and a percent sign that starts no escape.
     */
    static String normalised(String text) {
        String wellFormed = BROKEN.matcher(text).replaceAll("%25");
        String decoded = ESCAPE.matcher(wellFormed)
                .replaceAll(escape -> unescaped((char) Integer.parseInt(escape.group(1), 16)));
        StringBuilder escaped = new StringBuilder(decoded.length());
        for (byte b : decoded.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            escaped.append(isUnreserved(c) || RESERVED.indexOf(c) >= 0 || c == '%' ? Character.toString(c) : escape(c));
        }
        return escaped.toString();
    }

    private static String unescaped(char c) {
        return isUnreserved(c) ? Character.toString(c) : escape(c);
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    private static String escape(char c) {
        return String.format("%%%02X", (int) c);
    }
}
