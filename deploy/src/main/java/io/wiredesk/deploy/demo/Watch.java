package io.wiredesk.deploy.demo;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows what an installation publishes, from its beginning on. */
public final class Watch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Channels channels;
    private final InstantSource clock;
    private final Arrivals arrivals = new Arrivals();

    private Watch(Consumer<String, byte[]> consumer, Channels channels, InstantSource clock) {
        this.consumer = consumer;
        this.channels = channels;
        this.clock = clock;
    }

    /** Watches an installation that is ready. */
    public static Watch of(RunningInstance instance, InstantSource clock) {
        Channels channels = new Channels(instance.prefix(), instance.editionPartitions());
        Consumer<String, byte[]> consumer = KafkaClients.consumer(instance.bootstrap());
        List<TopicPartition> all = Stream.of(channels.editions(), channels.stories(), channels.memberships())
                .map(Channel::name)
                .flatMap(name -> consumer.partitionsFor(name).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return new Watch(consumer, channels, clock);
    }

    /** All that has been seen. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /**
     * Looks on.
     *
     * @param done asked after every look
     * @param each told of what is complete
     */
    public void until(BooleanSupplier done, java.util.function.Consumer<Arrivals.Arrived> each) {
        do {
            look();
            arrivals.settled(clock.instant()).forEach(each);
        } while (!done.getAsBoolean());
    }

    /** Looks on until all has been seen that is there by now. */
    public void catchUp(java.util.function.Consumer<Arrivals.Arrived> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        until(() -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()), each);
    }

    private void look() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            if (record.value() != null) {
                take(record, clock.instant());
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Instant now) {
        if (record.topic().equals(channels.stories().name())) {
            arrivals.story(Json.read(record.value(), channels.stories().type()), now);
        } else if (record.topic().equals(channels.memberships().name())) {
            arrivals.membership(Json.read(record.value(), channels.memberships().type()));
        } else {
            arrivals.edition(record.key());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
