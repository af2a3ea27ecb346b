package io.wiredesk.deploy.letters;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives letters another chance. What has come to the channels since is never undone, so replaying twice does nothing
 * the second time; the letters themselves stay until they are too old.
 */
public final class LetterReplay {

    private final RawReplay raw;
    private final RecordReplay records;

    private LetterReplay(RawReplay raw, RecordReplay records) {
        this.raw = raw;
        this.records = records;
    }

    /**
     * Looks at the channels as they are now.
     *
     * @param consumer used only here; stays the caller's, as the writer does
     */
    public static LetterReplay of(
            Channels channels, Consumer<String, byte[]> consumer, ChannelWriter writer, InstantSource clock) {
        Map<String, SourceDefinition> definitions =
                new ChannelReader(consumer).read(channels.sourceDefinitions()).byKey();
        Newest editions = Newest.of(channels.editions(), consumer);
        Newest splitStories = Newest.of(channels.splitStories(), consumer);
        Newest stories = Newest.of(channels.stories(), consumer);
        return new LetterReplay(
                new RawReplay(channels, definitions, editions, writer, clock),
                new RecordReplay(channels, editions, splitStories, stories, writer, clock));
    }

    /** Replays one. */
    public Replayed replay(Letter letter, byte @Nullable [] value) {
        return switch (letter.stage()) {
            case "ingest" -> raw.replay(letter, value);
            case "sink" -> new Replayed.Left(letter.replay());
            default -> records.replay(letter, value);
        };
    }
}
