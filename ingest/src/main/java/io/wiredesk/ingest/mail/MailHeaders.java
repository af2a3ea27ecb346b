package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.text.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;

/** The header fields of a mail: names in lower case, values unfolded and decoded to text, but not yet RFC 2047. */
final class MailHeaders {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    void add(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(body(field));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first field of that name as it stands. */
    Optional<String> raw(String name) {
        return all(name).stream().findFirst().filter(s -> !s.isEmpty());
    }

    /** The first field of that name as people read it. */
    Optional<String> text(String name) {
        return raw(name)
                .map(MailHeaders::decoded)
                .map(s -> s.replaceAll("\\s+", " ").strip());
    }

    /** Every field of that name as it stands. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** RFC 2047 words decoded; text that only looks like such words stays. */
    static String decoded(String raw) {
        try {
            return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
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
