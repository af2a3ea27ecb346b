package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * How those describe a dead letter who write one: wiredesk, Connect for its sinks (KIP-298), or Kafka Streams' net
 * (KIP-1034).
 *
 * @param stage header that names it, or the stage itself where this writer knows one only
 * @param replay header that tells it, or the words themselves
 */
record LetterWriter(String stage, String why, String origin, String partition, String offset, String replay) {

    private static final LetterWriter WIREDESK = new LetterWriter(
            DeadLetter.STAGE,
            DeadLetter.WHY,
            DeadLetter.CHANNEL,
            DeadLetter.PARTITION,
            DeadLetter.OFFSET,
            DeadLetter.REPLAY);

    private static final LetterWriter CONNECT = new LetterWriter(
            "sink",
            "__connect.errors.exception.message",
            "__connect.errors.topic",
            "__connect.errors.partition",
            "__connect.errors.offset",
            "the record is still on its channel: correct the cause, then let the sink read the channel again");

    private static final LetterWriter STREAMS = new LetterWriter(
            "enrich",
            "__streams.errors.message",
            "__streams.errors.topic",
            "__streams.errors.partition",
            "__streams.errors.offset",
            "once wiredesk can process it: wiredesk dead-letters replay");

    static DeadLetter read(Headers headers) {
        LetterWriter names = Stream.of(WIREDESK, CONNECT, STREAMS)
                .filter(writer -> text(headers, writer.origin).isPresent())
                .findFirst()
                .orElse(WIREDESK);
        return new DeadLetter(
                said(headers, names.stage),
                said(headers, names.why),
                said(headers, names.origin),
                (int) number(headers, names.partition),
                number(headers, names.offset),
                said(headers, names.replay),
                text(headers, DeadLetter.FORMAT).orElse(null));
    }

    /** The header, or what stands for it where this writer has none. */
    private static String said(Headers headers, String name) {
        boolean isHeader = name.startsWith("wiredesk.") || name.startsWith("__");
        return text(headers, name).orElse(isHeader ? "?" : name);
    }

    private static long number(Headers headers, String name) {
        try {
            return text(headers, name).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
