package io.wiredesk.deploy.letters;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.DeadLetter;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that stood on a channel: key and value go back there as they came, unless something newer has taken their
 * place.
 *
 * @param stories what has become of story changes, which fail after the editions they are of
 */
record RecordReplay(
        Channels channels,
        Newest editions,
        Newest splitStories,
        Newest stories,
        ChannelWriter writer,
        InstantSource clock) {

    Replayed replay(Letter letter, byte @Nullable [] value) {
        String key = letter.key();
        if (key == null || value == null || letter.partition() < 0) {
            return new Replayed.Left("without key or value it cannot stand on its channel");
        }
        String origin = letter.origin();
        if (origin.equals(channels.editions().name())) {
            return unlessNewer(channels.editions(), editions, letter, key, value);
        }
        if (origin.equals(channels.splitStories().name())) {
            return unlessNewer(channels.splitStories(), splitStories, letter, key, value);
        }
        return origin.endsWith(EnrichTopology.repartitionTopic(""))
                ? storyChange(letter, key, value)
                : new Replayed.Left("nothing takes letters back on " + origin + "; " + letter.replay());
    }

    private Replayed unlessNewer(Channel<?> channel, Newest newest, Letter letter, String key, byte[] value) {
        if (newest.isAfter(key, letter.partition(), letter.offset())) {
            return new Replayed.Superseded();
        }
        writer.giveBack(channel, letter.partition(), key, value, from(letter));
        newest.written(key, letter.partition(), clock.instant());
        return new Replayed.Returned();
    }

    private Replayed storyChange(Letter letter, String key, byte[] value) {
        if (stories.isAfter(key, letter.at())) {
            return new Replayed.Superseded();
        }
        writer.giveBack(letter.origin(), letter.partition(), key, value, from(letter));
        return new Replayed.Returned();
    }

    private static Map<String, String> from(Letter letter) {
        return Map.of(DeadLetter.REPLAYED, Long.toString(letter.number()));
    }
}
