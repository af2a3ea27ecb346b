package io.wiredesk.deploy.letters;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.ingest.replay.Replay;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that never reached a channel: read again, and written to {@code editions} as far as they are new there.
 *
 * @param editions what is there
 */
record RawReplay(
        Channels channels,
        Map<String, SourceDefinition> definitions,
        Newest editions,
        ChannelWriter writer,
        InstantSource clock) {

    Replayed replay(Letter letter, byte @Nullable [] value) {
        String format = letter.format();
        if (format == null || value == null) {
            return new Replayed.Left("not kept as it came; " + letter.replay());
        }
        SourceDefinition source = definitions.get(letter.origin());
        return switch (Replay.read(value, format, letter.origin(), source, letter.at())) {
            case Replay.Result.Editions read -> write(read.editions(), letter);
            case Replay.Result.NotPublished not -> new Replayed.Left("not published: " + not.why());
            case Replay.Result.StillUnreadable still -> new Replayed.Left("still cannot be read: " + still.why());
        };
    }

    private Replayed write(List<Edition> read, Letter letter) {
        if (read.stream().anyMatch(edition -> Json.bytes(edition).length > Channels.MAX_VALUE_BYTES)) {
            return new Replayed.Left("an edition of it is larger than " + Channels.MAX_VALUE_BYTES + " bytes");
        }
        List<Edition> unknown =
                read.stream().filter(edition -> !editions.has(edition.id())).toList();
        unknown.forEach(edition -> write(edition, letter));
        return new Replayed.Read(unknown.size(), read.size() - unknown.size());
    }

    private void write(Edition edition, Letter letter) {
        Map<String, String> from = Map.of(DeadLetter.REPLAYED, Long.toString(letter.number()));
        int partition = writer.put(channels, edition, from);
        editions.written(edition.id(), partition, clock.instant());
    }
}
