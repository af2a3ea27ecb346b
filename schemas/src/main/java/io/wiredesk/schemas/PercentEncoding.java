package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The one way to escape a path or a query, RFC 3986 §6.2.2. */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";

    /** Reserved characters that mean something in a path or a query and stay as they are. */
    private static final String RESERVED = "!$&'()*+,;=:@/";

    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final int HEX = 16;
    private static final int ASCII = 128;

    /** Characters of an escape. */
    private static final int ESCAPE = 3;

    /** For some escapes before the text must be copied. */
    private static final int ROOM = 32;

    private PercentEncoding() {}

    /**
     * Decodes what never needed an escape, writes the other escapes in upper case, escapes what may not stand bare (blanks,
     * pipes, brackets, everything beyond ASCII as UTF-8) and a percent sign that starts no escape.
     */
    static String normalised(String text) {
        int plain = 0;
        while (plain < text.length() && staysBare(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + ROOM).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            char c = text.charAt(i);
            if (staysBare(c)) {
                escaped.append(c);
                i++;
            } else if (c == '%') {
                int value = escapedAt(text, i);
                unescape(value < 0 ? '%' : (char) value, escaped);
                i += value < 0 ? 1 : ESCAPE;
            } else {
                int point = text.codePointAt(i);
                escape(Character.toString(point).getBytes(StandardCharsets.UTF_8), escaped);
                i += Character.charCount(point);
            }
        }
        return escaped.toString();
    }

    /** The byte that is escaped here, -1 if this is no escape. */
    private static int escapedAt(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = digit(text.charAt(percent + 1));
        int low = digit(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static int digit(char c) {
        return c < ASCII ? Character.digit(c, HEX) : -1;
    }

    private static void unescape(char c, StringBuilder to) {
        if (isUnreserved(c)) {
            to.append(c);
        } else {
            escape(new byte[] {(byte) c}, to);
        }
    }

    private static boolean staysBare(char c) {
        return isUnreserved(c) || RESERVED.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }

    private static void escape(byte[] bytes, StringBuilder to) {
        for (byte b : bytes) {
            to.append('%').append(UPPER.toHexDigits(b));
        }
    }
}
