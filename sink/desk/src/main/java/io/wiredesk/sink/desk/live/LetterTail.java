package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.sink.desk.live.PipelineView.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The newest dead letters, read on as they come. For one thread. */
final class LetterTail {

    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final Consumer<String, byte[]> consumer;
    private final Deque<Letter> newest = new ArrayDeque<>();
    private long next = -1;
    private long start;
    private long read;

    LetterTail(Channel<byte[]> deadLetters, Consumer<String, byte[]> consumer) {
        this.partition = new TopicPartition(deadLetters.name(), 0);
        this.consumer = consumer;
    }

    /** Reads what has come since; at the first time, what is needed only. */
    void readOn(long begin, long end) {
        if (next < begin || next > end) {
            next = Math.max(begin, end - 2L * PipelineView.MAX_LETTERS);
            start = next;
            read = 0;
            newest.clear();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, next);
        while (next < end) {
            var records = consumer.poll(POLL);
            records.forEach(this::add);
            if (consumer.position(partition) == next) {
                return; // the rest next time
            }
            next = consumer.position(partition);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        read++;
        newest.addFirst(letter(record));
        if (newest.size() > PipelineView.MAX_LETTERS) {
            newest.removeLast();
        }
    }

    private static Letter letter(ConsumerRecord<String, byte[]> record) {
        DeadLetter said = DeadLetter.read(record.headers());
        return new Letter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                said.stage(),
                said.why(),
                record.key(),
                said.origin(),
                said.partition(),
                said.offset());
    }

    List<Letter> newest() {
        return List.copyOf(newest);
    }

    /** Those before the first that was read are counted by their offsets. */
    long count(long begin) {
        return Math.max(0, start - begin) + read;
    }
}
