package io.wiredesk.enrich;

import io.wiredesk.enrich.dedup.DedupChange;
import io.wiredesk.enrich.dedup.DedupStore;
import io.wiredesk.enrich.dedup.Linker;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;

/** The one writer of a pool: links each story to those before it and says what changed, in offset order. */
final class DedupProcessor implements Processor<String, StoryChange, String, Output> {

    private static final String REPLAY = "once the cause is gone: wiredesk dead-letters replay";

    private final Function<DedupStore, Linker> pools;
    private final Predicate<String> streams;
    private final Map<String, Linker> byPool = new HashMap<>();
    private ProcessorContext<String, Output> context;
    private EnrichMetrics metrics;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private DedupProcessor(Function<DedupStore, Linker> pools, Predicate<String> streams) {
        this.pools = pools;
        this.streams = streams;
    }

    /**
     * Brings the stores along.
     *
     * @param pools answers for the pool with this store
     * @param streams whether stories of this slug go to its channel now
     */
    record Supplier(Function<DedupStore, Linker> pools, Predicate<String> streams)
            implements ProcessorSupplier<String, StoryChange, String, Output> {

        @Override
        public Processor<String, StoryChange, String, Output> get() {
            return new DedupProcessor(pools, streams);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            Set<StoreBuilder<?>> inOrder = new LinkedHashSet<>(); // describe() lists them in the order they were added
            inOrder.add(StateStores.trackedStories());
            inOrder.add(StateStores.trackedClusters());
            inOrder.add(StateStores.poolClocks());
            return inOrder;
        }
    }

    @Override
    public void init(ProcessorContext<String, Output> context) {
        this.context = context;
        this.metrics = new EnrichMetrics(context.metrics());
    }

    @Override
    public void process(Record<String, StoryChange> record) {
        StoryChange change = record.value();
        List<Output> outputs = switch (attempt(change)) {
            case Stages.Tried.Done<List<Output>> done -> done.value();
            case Stages.Tried.Failed<List<Output>> failed -> List.of(deadLetter(change, failed.why()));
        };
        for (Output output : outputs) {
            metrics.written(output);
            context.forward(new Record<>(output.key(), output, record.timestamp()));
        }
    }

    private Stages.Tried<List<Output>> attempt(StoryChange change) {
        return Stages.attempt(
                "deduplicate", () -> metrics.timed("deduplicate", this::outputs).apply(change));
    }

    /** Everything is computed before the first record is forwarded. */
    private List<Output> outputs(StoryChange change) {
        Linker deduplicator = byPool.computeIfAbsent(change.pool(), this::rebuilt);
        Instant at = change.receivedAt();
        Story story = change.story();
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.OfStory(change.storyId(), story, at));
        if (story == null) {
            outputs.add(new Output.OfMembership(change.storyId(), null, at)); // even if the pool has long forgotten it
            add(deduplicator.remove(change.storyId(), at), at, outputs);
        } else if (change.what() == StoryChange.What.EDITED) {
            add(deduplicator.put(story, at), at, outputs);
            addForSubscribers(story, Objects.requireNonNull(deduplicator.membership(story.id())), at, outputs);
        }
        return outputs;
    }

    private static void add(List<DedupChange> changes, Instant at, List<Output> outputs) {
        for (DedupChange change : changes) {
            outputs.add(
                    switch (change) {
                        case DedupChange.MembershipSet set ->
                            new Output.OfMembership(set.membership().storyId(), set.membership(), at);
                        case DedupChange.MembershipGone gone -> new Output.OfMembership(gone.storyId(), null, at);
                        case DedupChange.ClusterSet set ->
                            new Output.OfCluster(set.cluster().id(), set.cluster(), at);
                        case DedupChange.ClusterGone gone -> new Output.OfCluster(gone.clusterId(), null, at);
                    });
        }
    }

    private void addForSubscribers(Story story, Membership membership, Instant at, List<Output> outputs) {
        TopicStory value = new TopicStory(story, membership);
        story.topics().stream()
                .map(Story.TopicTag::slug)
                .filter(streams)
                .forEach(slug -> outputs.add(new Output.OfTopic(slug, story.id(), value, at)));
    }

    private Linker rebuilt(String pool) {
        return pools.apply(PoolStore.in(context, pool));
    }

    private Output deadLetter(StoryChange change, String why) {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a repartitioned record has metadata"));
        return new Output.OfDeadLetter(
                change.storyId(),
                Json.bytes(change),
                new DeadLetter("deduplicate", why, at.topic(), at.partition(), at.offset(), REPLAY));
    }
}
