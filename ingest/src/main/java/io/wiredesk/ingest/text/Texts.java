package io.wiredesk.ingest.text;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words as people read them. */
public final class Texts {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Texts() {}

    /** Without control characters, halves of surrogate pairs and outer blanks; empty if nothing is left. */
    public static Optional<String> legible(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().filter(Texts::isLegal).map(Texts::meant).forEach(legible::appendCodePoint);
        String words = legible.toString().strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** XML 1.0 §2.2. */
    private static boolean isLegal(int c) {
        return c >= ' ' ? (c & 0xFFFE) != 0xFFFE && (c < 0xD800 || c > 0xDFFF) : c == '\t' || c == '\n' || c == '\r';
    }

    /** C1 controls are windows-1252 that was taken for ISO-8859-1 on its way. */
    private static int meant(int c) {
        return c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0) : c;
    }
}
