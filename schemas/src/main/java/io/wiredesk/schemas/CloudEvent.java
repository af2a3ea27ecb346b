package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * CloudEvents 1.0 attributes as Kafka headers (Kafka protocol binding 1.0.2, binary content mode).
 */
public final class CloudEvent {

    /** Header with the time of what is told, ISO-8601. */
    public static final String TIME = "ce_time";

    private static final String TYPE_PREFIX = "io.wiredesk.";

    private CloudEvent() {}

    /**
     * Headers for one record, in the order the binding lists them.
     *
     * @param type the record's class: {@code Story} becomes {@code io.wiredesk.story}
     * @param source which part of wiredesk speaks, a URI reference such as {@code /wiredesk/enrich}
     * @param key the record's key
     * @param value the record's bytes; equal events have equal ids, so a replay repeats them
     * @param time when the fact was established
     */
    public static Map<String, byte[]> headers(Class<?> type, String source, String key, byte[] value, Instant time) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", utf8("1.0"));
        headers.put("ce_id", utf8(Ids.hash(key, new String(value, StandardCharsets.UTF_8))));
        headers.put("ce_source", utf8(source));
        headers.put("ce_type", utf8(TYPE_PREFIX + kebab(type.getSimpleName())));
        headers.put(TIME, utf8(time.toString()));
        headers.put("ce_partitionkey", utf8(key));
        headers.put("content-type", utf8("application/json"));
        return headers;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
