package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is in {@code dead-letters}: its key and value stay as they came, these headers say the rest.
 *
 * @param stage which step gave up: {@code ingest}, {@code decode}, {@code split}, {@code tag}, {@code deduplicate}, {@code sink}
 * @param why what failed and on what, one line; no content, no secret
 * @param origin where the record stood: a channel, or a source id for what never reached one
 * @param partition of the channel, -1 if it never reached one
 * @param offset in that partition, -1 if it never reached one
 * @param replay what to do to have it processed again, for people
 * @param format of what never reached a channel: what to read it as, see {@link #FEED}; absent where it was not kept
 *     whole, so that it cannot be read again from here
 */
public record DeadLetter(
        String stage,
        String why,
        String origin,
        int partition,
        long offset,
        String replay,
        @Nullable String format) {

    public static final String STAGE = "wiredesk.stage";
    public static final String WHY = "wiredesk.why";
    public static final String CHANNEL = "wiredesk.channel";
    public static final String PARTITION = "wiredesk.partition";
    public static final String OFFSET = "wiredesk.offset";
    public static final String REPLAY = "wiredesk.replay";

    public static final String FORMAT = "wiredesk.format";

    /** On a record written back to where it failed: the dead letter it was, by its offset. */
    public static final String REPLAYED = "wiredesk.replayed";

    /** {@link #format} of a feed's document; its content type may follow after a blank. */
    public static final String FEED = "feed";

    /** {@link #format} of one mail. Any other format is the name of an archive's file. */
    public static final String MAIL = "mail";

    /** Characters (code points) of {@code why} that are kept. */
    private static final int MAX_WHY = 500;

    public DeadLetter {
        why = shortened(why.strip().replaceAll("\\s+", " "));
    }

    /** A record of a channel, which is kept whole and as it came. */
    public DeadLetter(String stage, String why, String origin, int partition, long offset, String replay) {
        this(stage, why, origin, partition, offset, replay, null);
    }

    /**
     * What the headers of a dead letter say, whoever wrote it: wiredesk, Connect or Kafka Streams. What they do not say is a
     * question mark, or -1.
     */
    public static DeadLetter read(Headers headers) {
        return LetterWriter.read(headers);
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
        if (format != null) {
            headers.put(FORMAT, utf8(format));
        }
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
