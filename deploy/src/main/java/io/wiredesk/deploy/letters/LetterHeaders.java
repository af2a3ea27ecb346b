package io.wiredesk.deploy.letters;

import io.wiredesk.schemas.DeadLetter;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what a dead letter says of itself. */
final class LetterHeaders {

    private LetterHeaders() {}

    static Letter read(ConsumerRecord<String, byte[]> record) {
        DeadLetter said = DeadLetter.read(record.headers());
        return new Letter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value() == null ? 0 : record.value().length,
                said.stage(),
                said.why(),
                said.origin(),
                said.partition(),
                said.offset(),
                said.replay(),
                said.format());
    }
}
