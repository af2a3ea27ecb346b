package io.wiredesk.deploy.letters;

import io.wiredesk.schemas.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How a letter is described by whoever wrote it: wiredesk, Connect for its sinks (KIP-298), or Kafka Streams' net
 * (KIP-1034).
 *
 * @param stage header that names it, or the stage itself where this writer knows one only
 * @param replay header that tells it, or the words themselves
 */
record LetterHeaders(String stage, String why, String origin, String partition, String offset, String replay) {

    private static final LetterHeaders OURS = new LetterHeaders(
            DeadLetter.STAGE,
            DeadLetter.WHY,
            DeadLetter.CHANNEL,
            DeadLetter.PARTITION,
            DeadLetter.OFFSET,
            DeadLetter.REPLAY);

    private static final LetterHeaders OF_CONNECT = new LetterHeaders(
            "sink",
            "__connect.errors.exception.message",
            "__connect.errors.topic",
            "__connect.errors.partition",
            "__connect.errors.offset",
            "the record is still on its channel: correct the cause, then let the sink read the channel again");

    private static final LetterHeaders OF_STREAMS = new LetterHeaders(
            "enrich",
            "__streams.errors.message",
            "__streams.errors.topic",
            "__streams.errors.partition",
            "__streams.errors.offset",
            "once wiredesk can process it: wiredesk dead-letters replay");

    /** What the letter in this record says of itself; what it does not say is a question mark. */
    static Letter read(ConsumerRecord<String, byte[]> record) {
        LetterHeaders names = Stream.of(OURS, OF_CONNECT, OF_STREAMS)
                .filter(writer -> text(record, writer.origin).isPresent())
                .findFirst()
                .orElse(OURS);
        return new Letter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value() == null ? 0 : record.value().length,
                said(record, names.stage),
                said(record, names.why),
                said(record, names.origin),
                (int) number(record, names.partition),
                number(record, names.offset),
                said(record, names.replay),
                text(record, DeadLetter.FORMAT).orElse(null));
    }

    /** The header, or what stands for it where this writer has none. */
    private static String said(ConsumerRecord<String, byte[]> record, String name) {
        boolean isHeader = name.startsWith("wiredesk.") || name.startsWith("__");
        return text(record, name).orElse(isHeader ? "?" : name);
    }

    private static long number(ConsumerRecord<String, byte[]> record, String name) {
        try {
            return text(record, name).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Optional<String> text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
