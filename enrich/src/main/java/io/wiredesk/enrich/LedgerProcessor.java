package io.wiredesk.enrich;

import io.wiredesk.enrich.EnrichMetrics.Taken;
import io.wiredesk.enrich.Enricher.Origin;
import io.wiredesk.enrich.Enricher.Outcome;
import io.wiredesk.enrich.split.Habits;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Turns each version of an edition into changes of its stories, against a ledger of what was cut from it before: the
 * same version again changes nothing, a new one drops what went, a tombstone drops everything.
 */
final class LedgerProcessor implements Processor<String, byte[], String, Step> {

    private static final String REPLAY = "once the cause is gone: wiredesk dead-letters replay";

    private final String storeName;
    private final Enricher.Maker enrichers;
    private final Function<ProcessorContext<?, ?>, HabitShelf> shelves;
    private final Pools pools;
    private EnrichMetrics metrics;
    private Enricher enricher;
    private HabitShelf habits;
    private ProcessorContext<String, Step> context;
    private KeyValueStore<String, Ledger> ledger;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private LedgerProcessor(
            String storeName,
            Enricher.Maker enrichers,
            Function<ProcessorContext<?, ?>, HabitShelf> shelves,
            Pools pools) {
        this.storeName = storeName;
        this.enrichers = enrichers;
        this.shelves = shelves;
        this.pools = pools;
    }

    /** For stories that came already cut; brings its store along. */
    static ProcessorSupplier<String, byte[], String, Step> of(String storeName, Enricher.Maker enrichers, Pools pools) {
        return supplier(
                () -> new LedgerProcessor(storeName, enrichers, context -> HabitShelf.NONE, pools),
                List.of(StateStores.ledger(storeName)));
    }

    /** For editions: also learns what their publications repeat. */
    static ProcessorSupplier<String, byte[], String, Step> learning(
            String storeName, Enricher.Maker enrichers, Pools pools) {
        return supplier(
                () -> new LedgerProcessor(storeName, enrichers, HabitShelf::in, pools),
                List.of(StateStores.ledger(storeName), StateStores.habits()));
    }

    private static ProcessorSupplier<String, byte[], String, Step> supplier(
            Supplier<LedgerProcessor> processors, List<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, Step> get() {
                return processors.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return new LinkedHashSet<>(stores); // describe() lists them in the order they were added
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        this.context = context;
        this.metrics = new EnrichMetrics(context.metrics());
        this.habits = shelves.apply(context);
        this.enricher = enrichers.make(metrics, habits);
        this.ledger = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() == null) {
            refuse(record, new Outcome.Unreadable("decode", "the record has no key"));
        } else if (record.value() == null) {
            metrics.taken(Taken.FORGOTTEN);
            forget(record, before(record.key()));
        } else {
            switch (enricher.enrich(origin(record.key()), record.value())) {
                case Outcome.Enriched enriched -> takeIfItFits(record, enriched);
                case Outcome.Unreadable unreadable -> refuse(record, unreadable);
            }
        }
    }

    /** Kafka would refuse a record for a story that large, again and again: nothing could get past its edition. */
    private void takeIfItFits(Record<String, byte[]> record, Outcome.Enriched enriched) {
        if (enriched.stories().stream().anyMatch(LedgerProcessor::isTooLarge)) {
            refuse(
                    record,
                    new Outcome.Unreadable(
                            "split", "a story of it is larger than " + Channels.MAX_VALUE_BYTES + " bytes"));
        } else {
            take(record, enriched);
        }
    }

    /** Measures only what could be: a character takes up to six bytes in JSON. */
    private static boolean isTooLarge(Story story) {
        return (story.text().length() + story.html().length()) * 6L > Channels.MAX_VALUE_BYTES
                && Json.bytes(story).length > Channels.MAX_VALUE_BYTES;
    }

    private void take(Record<String, byte[]> record, Outcome.Enriched enriched) {
        Ledger next = Ledger.of(pools.of(enriched.sourceId()), enriched);
        Ledger before = before(record.key());
        boolean changed = !next.saysTheSameAs(before);
        metrics.taken(changed ? Taken.CHANGED : Taken.UNCHANGED);
        if (changed) {
            learn(before, enriched);
            move(record, before, next, enriched.stories());
        }
    }

    /** From an edition's first version only: whatever comes of it later, the others are read the same way again. */
    private void learn(Ledger before, Outcome.Enriched enriched) {
        if (before.equals(Ledger.EMPTY)) {
            habits.put(enriched.publication(), enriched.habits());
        }
    }

    private void forget(Record<String, byte[]> record, Ledger before) {
        if (before.publication() != null) {
            Habits left = habits.of(before.publication()).without(record.key());
            habits.put(before.publication(), left);
        }
        move(record, before, Ledger.EMPTY, List.of());
    }

    /** Everything is computed before the first write: what is forwarded before an exception would be committed. */
    private void move(Record<String, byte[]> record, Ledger before, Ledger next, List<Story> stories) {
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        List<StoryChange> changes = new ArrayList<>();
        for (String gone : before.goneIn(next)) {
            changes.add(new StoryChange(StoryChange.What.GONE, before.pool(), gone, null, receivedAt));
        }
        for (Story story : stories) {
            changes.add(new StoryChange(before.changeIn(next, story.id()), next.pool(), story.id(), story, receivedAt));
        }
        ledger.put(record.key(), next.equals(Ledger.EMPTY) ? null : next);
        changes.forEach(change -> context.forward(new Record<>(change.storyId(), change, record.timestamp())));
    }

    private void refuse(Record<String, byte[]> record, Outcome.Unreadable unreadable) {
        RecordMetadata at = metadata();
        DeadLetter why =
                new DeadLetter(unreadable.stage(), unreadable.why(), at.topic(), at.partition(), at.offset(), REPLAY);
        Output.OfDeadLetter letter = new Output.OfDeadLetter(record.key(), record.value(), why);
        metrics.taken(Taken.REFUSED);
        metrics.written(letter);
        context.forward(new Record<>(record.key(), letter, record.timestamp()));
    }

    private Ledger before(String key) {
        return Objects.requireNonNullElse(ledger.get(key), Ledger.EMPTY);
    }

    private Origin origin(String key) {
        RecordMetadata at = metadata();
        return new Origin(at.topic(), at.partition(), at.offset(), key);
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow(() -> new IllegalStateException("a source record has metadata"));
    }
}
