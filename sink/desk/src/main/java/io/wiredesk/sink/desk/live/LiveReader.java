package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that reads the channels for all clients. */
final class LiveReader implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Channels channels;
    private final ChannelWatch watch;
    private final LiveChannels live;
    private final Latencies latencies;
    private final LiveSettings settings;
    private @Nullable Map<Channel<?>, Uuid> followed;
    private volatile boolean closed;

    LiveReader(
            Consumer<String, byte[]> consumer,
            Channels channels,
            ChannelWatch watch,
            LiveChannels live,
            Latencies latencies,
            LiveSettings settings) {
        this.consumer = consumer;
        this.channels = channels;
        this.watch = watch;
        this.live = live;
        this.latencies = latencies;
        this.settings = settings;
    }

    @Override
    public void run() {
        try (consumer) {
            while (!closed) {
                step();
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("the live reader ends", e);
        }
    }

    private void step() {
        try {
            follow(watch.seen());
            if (consumer.assignment().isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
            } else {
                read();
            }
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn("live streams: cannot read now, trying again: {}", e.toString());
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void read() throws InterruptedException, ExecutionException {
        try {
            distribute(consumer.poll(POLL));
        } catch (OffsetOutOfRangeException e) {
            watch.look(); // it may be another channel of the same name by now
            follow(watch.seen());
            restart(e.offsetOutOfRangePartitions().keySet());
        }
    }

    /** Channels of the first look are followed from now on; one that is created later, from its beginning. */
    private void follow(@Nullable Map<Channel<?>, Uuid> seen) {
        if (seen == null || seen.equals(followed)) {
            return;
        }
        Map<String, LiveChannel> next = new HashMap<>();
        List<LiveChannel> fresh = new ArrayList<>();
        Map<TopicPartition, Long> ends = followed == null ? consumer.endOffsets(partitions(seen.keySet())) : Map.of();
        seen.forEach((channel, id) -> {
            if (live.has(channel.name(), id)) {
                next.put(channel.name(), live.all().get(channel.name()));
            } else {
                LiveChannel added = started(channel, id, ends);
                next.put(channel.name(), added);
                fresh.add(added);
            }
        });
        consumer.assign(partitions(seen.keySet()));
        fresh.forEach(this::seek);
        live.replaceBy(next);
        followed = seen;
    }

    private LiveChannel started(Channel<?> channel, Uuid id, Map<TopicPartition, Long> ends) {
        Cursor start = Cursor.beginning(id, channel.partitions());
        for (int partition = 0; partition < channel.partitions(); partition++) {
            start = start.at(partition, ends.getOrDefault(new TopicPartition(channel.name(), partition), 0L) - 1);
        }
        boolean isAll = channel.name().equals(channels.stories().name());
        return new LiveChannel(channel, isAll ? Rendering.OF_ALL : Rendering.OF_TOPIC, settings, start);
    }

    private void seek(LiveChannel channel) {
        Cursor tip = channel.window().tip();
        for (int partition = 0; partition < tip.partitions(); partition++) {
            consumer.seek(new TopicPartition(channel.name(), partition), tip.last(partition) + 1);
        }
    }

    private static List<TopicPartition> partitions(Collection<Channel<?>> channels) {
        return channels.stream().flatMap(Offsets::partitions).toList();
    }

    /** All records that came together are shown together: a client is woken once. */
    private void distribute(ConsumerRecords<String, byte[]> records) {
        Map<LiveChannel, List<Event>> arrived = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            live.find(record.topic())
                    .ifPresent(channel -> channel.rendering()
                            .event(record)
                            .ifPresent(event -> arrived.computeIfAbsent(channel, any -> new ArrayList<>())
                                    .add(event)));
            if (record.topic().equals(channels.stories().name())) {
                latencies.published(record);
            }
        }
        arrived.forEach(LiveChannel::add);
    }

    /** Retention was faster than we were. */
    private void restart(Collection<TopicPartition> lost) {
        consumer.beginningOffsets(lost).forEach((partition, begin) -> {
            consumer.seek(partition, begin);
            live.find(partition.topic())
                    .ifPresent(channel -> channel.restart(channel.window().tip().at(partition.partition(), begin - 1)));
        });
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
