package io.wiredesk.deploy.channel;

import io.wiredesk.deploy.runtime.StartupFailure;
import io.wiredesk.schemas.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** All partitions of one channel, assigned to one consumer. */
public final class Partitions {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Empty polls in a row after which a broker that owes us records is taken for gone. */
    private static final int PATIENCE = 150;

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> all;

    private Partitions(Consumer<String, byte[]> consumer, List<TopicPartition> all) {
        this.consumer = consumer;
        this.all = all;
    }

    /**
     * Assigns them.
     *
     * @throws StartupFailure if there is no such channel
     */
    public static Partitions of(Channel<?> channel, Consumer<String, byte[]> consumer) {
        return of(channel.name(), consumer);
    }

    static Partitions of(String kafkaTopic, Consumer<String, byte[]> consumer) {
        List<TopicPartition> all = consumer.partitionsFor(kafkaTopic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (all.isEmpty()) {
            throw new StartupFailure(
                    "there is no channel " + kafkaTopic + " on this broker",
                    "Check --prefix, or start wiredesk once to have it created",
                    null);
        }
        consumer.assign(all);
        return new Partitions(consumer, all);
    }

    public List<TopicPartition> all() {
        return all;
    }

    /** Where the last committed record of each partition ends now. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(all);
    }

    /** Reads from where the consumer stands up to these ends. */
    public void readTo(
            Map<TopicPartition, Long> ends, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        int empty = 0;
        while (!reached(ends)) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            empty = records.isEmpty() && !reached(ends) ? empty + 1 : 0;
            if (empty > PATIENCE) {
                throw new TimeoutException("no records of " + all.getFirst().topic() + " within "
                        + POLL.multipliedBy(PATIENCE).toSeconds() + " s");
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    each.accept(record);
                }
            }
        }
    }

    /**
     * Reads on as records come, until one is refused.
     *
     * @throws TimeoutException if the broker is gone: polling alone would wait for its return, for ever and without a word
     */
    public void readOn(Predicate<ConsumerRecord<String, byte[]>> wantsMore) {
        for (int empty = 0; ; empty++) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                empty = 0;
                if (!wantsMore.test(record)) {
                    return;
                }
            }
            if (empty >= PATIENCE) {
                ends();
                empty = 0;
            }
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
