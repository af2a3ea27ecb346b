package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.sink.desk.live.PipelineView.Flow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Takes the figures of the pipeline now and then; whoever asks gets the last ones. */
final class PipelineWatch {

    private final Admin admin;
    private final Channels channels;
    private final LetterTail letters;
    private final EnrichLag lag;
    private final Latencies latencies;
    private final InstantSource clock;
    private final Rates rates = new Rates();
    private volatile @Nullable Figures last;

    PipelineWatch(
            Admin admin,
            Channels channels,
            LetterTail letters,
            EnrichLag lag,
            Latencies latencies,
            InstantSource clock) {
        this.admin = admin;
        this.channels = channels;
        this.letters = letters;
        this.lag = lag;
        this.latencies = latencies;
        this.clock = clock;
    }

    private record Figures(
            List<Flow> flows, @Nullable Long lag, List<PipelineView.Letter> letters, long letterCount, Instant at) {}

    /** For one thread; may wait for Kafka. */
    void look() throws InterruptedException, ExecutionException {
        Offsets offsets = Offsets.now(admin, channels);
        Instant now = clock.instant();
        rates.add(now, ends(offsets));
        Range ofLetters =
                offsets.ranges().get(new TopicPartition(channels.deadLetters().name(), 0));
        if (ofLetters != null) {
            letters.readOn(ofLetters.begin(), ofLetters.end());
        }
        last = new Figures(
                flows(offsets),
                lag(offsets),
                letters.newest(),
                ofLetters == null ? 0 : letters.count(ofLetters.begin()),
                now);
    }

    /** The figures of the last look; empty ones before the first. */
    PipelineView view() {
        Instant now = clock.instant();
        Figures known = last;
        Figures figures = known == null ? new Figures(List.of(), null, List.of(), 0, now) : known;
        return new PipelineView(
                figures.flows(),
                figures.lag(),
                latencies.recentlyPublished().at(now),
                latencies.recentlyStored().at(now),
                figures.letters(),
                figures.letterCount(),
                figures.at());
    }

    private static Map<String, Long> ends(Offsets offsets) {
        Map<String, Long> ends = new HashMap<>();
        offsets.channels().forEach(channel -> ends.put(channel.name(), offsets.end(channel)));
        return ends;
    }

    private List<Flow> flows(Offsets offsets) {
        return offsets.channels().stream()
                .map(channel -> flow(channel, offsets))
                .toList();
    }

    private Flow flow(Channel<?> channel, Offsets offsets) {
        return new Flow(channel.name(), rates.perMinute(channel.name()), offsets.size(channel));
    }

    private long lag(Offsets offsets) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Range> read = new HashMap<>(offsets.of(channels.editions()));
        read.putAll(offsets.of(channels.splitStories()));
        return lag.records(read);
    }
}
