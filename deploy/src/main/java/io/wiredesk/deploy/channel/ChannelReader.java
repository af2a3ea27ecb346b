package io.wiredesk.deploy.channel;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Json;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a whole compacted channel as it stands now. */
public final class ChannelReader {

    private final Consumer<String, byte[]> consumer;

    public ChannelReader(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * What a channel holds.
     *
     * @param records the newest one of each key, deleted ones left out, in the order of their first sighting
     * @param unreadable how many others there are that are not what the channel carries
     */
    public record Snapshot<T>(List<Located<T>> records, int unreadable) {

        /** For channels with one partition: there, a key is unique. */
        public Map<String, T> byKey() {
            return records.stream().collect(Collectors.toMap(Located::key, Located::value));
        }
    }

    /** A key within its partition: one that moved is there twice, and has to be deleted twice. */
    private record Place(int partition, String key) {}

    /** Whole records. */
    public <V> Snapshot<V> read(Channel<V> channel) {
        return read(channel, value -> value);
    }

    /**
     * The part of each record that is kept, so that channels larger than memory can be read.
     *
     * @throws io.wiredesk.deploy.runtime.StartupFailure if there is no such channel
     */
    public <V, T> Snapshot<T> read(Channel<V> channel, Function<V, T> keep) {
        Map<Place, Located<T>> newest = new LinkedHashMap<>();
        Map<Place, Long> unreadable = new LinkedHashMap<>();
        Partitions partitions = Partitions.of(channel, consumer);
        consumer.seekToBeginning(partitions.all());
        partitions.readTo(partitions.ends(), record -> {
            Place place = new Place(record.partition(), record.key());
            newest.remove(place);
            unreadable.remove(place);
            if (record.value() != null) {
                try {
                    newest.put(place, located(record, keep.apply(Json.read(record.value(), channel.type()))));
                } catch (UncheckedIOException e) {
                    unreadable.put(place, record.offset());
                }
            }
        });
        return new Snapshot<>(List.copyOf(newest.values()), unreadable.size());
    }

    private static <T> Located<T> located(ConsumerRecord<String, byte[]> record, T value) {
        return new Located<>(record.key(), record.partition(), record.offset(), value);
    }
}
