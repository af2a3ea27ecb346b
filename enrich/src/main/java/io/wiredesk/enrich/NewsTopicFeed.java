package io.wiredesk.enrich;

import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.NewsTopic;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds topic definitions to this instance's monitor; every instance reads them all, and all of them before the first
 * story. Never throws: an unusable definition disables its topic, and nothing else.
 */
final class NewsTopicFeed implements Processor<String, byte[], Void, Void> {

    private static final Logger LOG = LoggerFactory.getLogger(NewsTopicFeed.class);

    private final NewsTopicMonitor monitor;
    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, byte[]> definitions;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    NewsTopicFeed(NewsTopicMonitor monitor) {
        this.monitor = monitor;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return StateStores.newsTopics();
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.definitions = context.getStateStore(StateStores.NEWS_TOPICS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
        definitions.put(record.key(), record.value());
        problem(record.key(), record.value(), offset)
                .ifPresent(problem -> LOG.warn("news topic {} is disabled: {}", record.key(), problem));
    }

    private Optional<String> problem(String slug, byte[] value, long offset) {
        if (value == null) {
            monitor.remove(slug, offset);
            return Optional.empty();
        }
        return switch (Stages.attempt("decode", () -> named(slug, Json.read(value, NewsTopic.class)))) {
            case Stages.Tried.Done<NewsTopic> done -> monitor.put(done.value(), offset);
            case Stages.Tried.Failed<NewsTopic> failed -> {
                monitor.disable(slug, failed.why(), offset);
                yield Optional.of(failed.why());
            }
        };
    }

    private static NewsTopic named(String slug, NewsTopic topic) {
        if (!topic.slug().equals(slug)) {
            throw new IllegalArgumentException("the record's key is not the slug");
        }
        return topic;
    }
}
