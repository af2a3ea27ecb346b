package io.wiredesk.deploy.batch;

import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What the dead letters say of themselves. */
final class DeadLetters {

    private DeadLetters() {}

    /** A line each: what, at which stage, why. */
    static List<String> read(Channel<byte[]> channel, Consumer<String, byte[]> consumer) {
        List<String> lines = new ArrayList<>();
        Partitions partitions = Partitions.of(channel, consumer);
        consumer.seekToBeginning(partitions.all());
        partitions.readTo(partitions.ends(), record -> lines.add(line(record)));
        return lines;
    }

    private static String line(ConsumerRecord<String, byte[]> record) {
        return record.key() + ": " + header(record, DeadLetter.STAGE) + " failed: " + header(record, DeadLetter.WHY);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
