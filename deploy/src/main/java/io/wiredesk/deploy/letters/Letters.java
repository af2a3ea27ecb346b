package io.wiredesk.deploy.letters;

import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.schemas.Channel;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** The dead letters of an installation as they are now. */
public final class Letters {

    private final Channel<byte[]> channel;
    private final Consumer<String, byte[]> consumer;

    /**
     * Reads them with this consumer, which stays the caller's.
     *
     * @param channel {@link io.wiredesk.schemas.Channels#deadLetters}
     */
    public Letters(Channel<byte[]> channel, Consumer<String, byte[]> consumer) {
        this.channel = channel;
        this.consumer = consumer;
    }

    /** What to do with a letter. */
    @FunctionalInterface
    public interface Use {
        /** @param value as it came; null if that was a tombstone */
        void of(Letter letter, byte @Nullable [] value);
    }

    /**
     * Hands over each, the oldest first; they may be more than fit into memory.
     *
     * @throws io.wiredesk.deploy.runtime.StartupFailure if there is no such channel
     */
    public void each(Use use) {
        Partitions partitions = Partitions.of(channel, consumer);
        consumer.seekToBeginning(partitions.all());
        partitions.readTo(partitions.ends(), record -> use.of(LetterHeaders.read(record), record.value()));
    }
}
