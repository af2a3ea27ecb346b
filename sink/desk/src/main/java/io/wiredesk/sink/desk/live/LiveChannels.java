package io.wiredesk.sink.desk.live;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** The channels clients can follow now; one thread writes, all read. */
final class LiveChannels {

    private volatile @Nullable Map<String, LiveChannel> byName;

    /** Whether Kafka has told which channels there are. */
    boolean areKnown() {
        return byName != null;
    }

    Optional<LiveChannel> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    Map<String, LiveChannel> all() {
        Map<String, LiveChannel> known = byName;
        return known == null ? Map.of() : known;
    }

    boolean has(String name, Uuid id) {
        return find(name).filter(channel -> id(channel).equals(id)).isPresent();
    }

    static Uuid id(LiveChannel channel) {
        return channel.window().tip().channel();
    }

    void replaceBy(Map<String, LiveChannel> channels) {
        Map<String, LiveChannel> before = all();
        byName = Map.copyOf(channels);
        before.forEach((name, channel) -> {
            if (channels.get(name) != channel) {
                channel.close();
            }
        });
    }
}
