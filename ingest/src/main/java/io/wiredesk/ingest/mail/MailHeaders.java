package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.text.TextDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** The header fields of a mail: names in lower case, values unfolded and decoded to text, but not yet RFC 2047. */
final class MailHeaders {

    /** Blanks of any width, controls, line and paragraph separators. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    void add(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(body(field));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Of all fields, in lower case. */
    Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** The first field of that name as it stands. */
    Optional<String> raw(String name) {
        return all(name).stream().findFirst().filter(s -> !s.isEmpty());
    }

    /** The first field of that name as people read it. */
    Optional<String> text(String name) {
        return raw(name).map(EncodedWords::decode).map(MailHeaders::oneLine).filter(s -> !s.isEmpty());
    }

    /** Whatever was encoded in it, a value is one line of visible text: nothing of ours can be split by it. */
    static String oneLine(String value) {
        return BREAKS.matcher(value).replaceAll(" ").strip();
    }

    /** Every field of that name as it stands. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** From the raw bytes: real mail puts unencoded UTF-8 into headers. */
    private static String body(Field field) {
        String raw = field.getRaw() == null
                ? field.getName() + ":" + field.getBody()
                : TextDecoder.decode(field.getRaw().toByteArray(), null);
        String body = raw.substring(raw.indexOf(':') + 1);
        return body.replaceAll("\\r?\\n(?=[ \\t])", "")
                .replaceAll("[\\r\\n]+", " ")
                .strip();
    }
}
