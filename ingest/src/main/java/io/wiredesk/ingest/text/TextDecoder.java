package io.wiredesk.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes into text: the declared charset if it fits, else UTF-8, else windows-1252, which always fits. */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Declared by habit: bytes that are valid UTF-8 are UTF-8 all the same (the WHATWG reads the rest as windows-1252). */
    private static final Set<String> BY_HABIT = Set.of("US-ASCII", "ISO-8859-1", "windows-1252");

    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * Decodes, never failing.
     *
     * @param bytes text in some charset
     * @param declared the charset's name as stated, null or unknown names allowed
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        for (Charset candidate : candidates(declared)) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return withoutMark(text.get());
            }
        }
        return withoutMark(damaged(bytes));
    }

    private static List<Charset> candidates(@Nullable String declared) {
        List<Charset> candidates = new ArrayList<>();
        charset(declared).filter(c -> !BY_HABIT.contains(c.name())).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        return candidates;
    }

    /** By name; empty if this Java does not know it. */
    static Optional<Charset> charset(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Mostly good UTF-8 with a few broken bytes (a mail cut in the middle) stays UTF-8. */
    private static String damaged(byte[] bytes) {
        return new String(bytes, mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    static boolean mostlyUtf8(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == REPLACEMENT).count();
        long sound = utf8.chars().filter(c -> c > 127 && c != REPLACEMENT).count();
        return sound > broken;
    }

    static boolean fits(byte[] bytes, Charset charset) {
        return strictly(bytes, charset).isPresent();
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
