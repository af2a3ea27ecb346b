package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a record is in {@code dead-letters}: its key and value stay as they came, these headers say the rest.
 *
 * @param stage which step gave up: {@code ingest}, {@code decode}, {@code split}, {@code tag}, {@code deduplicate}, {@code sink}
 * @param why what failed and on what, one line; no content, no secret
 * @param origin where the record stood: a channel, or a source id for what never reached one
 * @param partition of the channel, -1 if it never reached one
 * @param offset in that partition, -1 if it never reached one
 * @param replay what to do to have it processed again, for people
 */
public record DeadLetter(String stage, String why, String origin, int partition, long offset, String replay) {

    public static final String STAGE = "wiredesk.stage";
    public static final String WHY = "wiredesk.why";
    public static final String CHANNEL = "wiredesk.channel";
    public static final String PARTITION = "wiredesk.partition";
    public static final String OFFSET = "wiredesk.offset";
    public static final String REPLAY = "wiredesk.replay";

    /** Characters (code points) of {@code why} that are kept. */
    private static final int MAX_WHY = 500;

    public DeadLetter {
        why = shortened(why.strip().replaceAll("\\s+", " "));
    }

    /** The same as Kafka headers. */
    public Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(STAGE, utf8(stage));
        headers.put(WHY, utf8(why));
        headers.put(CHANNEL, utf8(origin));
        headers.put(PARTITION, utf8(Integer.toString(partition)));
        headers.put(OFFSET, utf8(Long.toString(offset)));
        headers.put(REPLAY, utf8(replay));
        return headers;
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) > MAX_WHY
                ? line.substring(0, line.offsetByCodePoints(0, MAX_WHY)) + "…"
                : line;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
