package io.wiredesk.sink.desk.live;

import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import io.wiredesk.schemas.TopicStory;
import io.wiredesk.sink.desk.store.StorySummary;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients get to see of a record: {@code story} with its content, {@code forget} with the id of what is gone. */
final class Rendering {

    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);

    /** Stories of one topic, whole. */
    static final Rendering OF_TOPIC = new Rendering(value -> Json.read(value, TopicStory.class));

    /** All stories, short. */
    static final Rendering OF_ALL = new Rendering(value -> StorySummary.of(Json.read(value, Story.class)));

    private final Function<byte[], Object> content;

    private Rendering(Function<byte[], Object> content) {
        this.content = content;
    }

    /** Empty for what is no story: it has no event, and its offset is passed over. */
    Optional<Event> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(new Event(record.partition(), record.offset(), frame(record)));
        } catch (UncheckedIOException e) {
            LOG.warn(
                    "{}, partition {}, offset {} is not sent to anyone: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private byte[] frame(ConsumerRecord<String, byte[]> record) {
        return record.value() == null
                ? Frames.event("forget", Map.of("id", String.valueOf(record.key())))
                : Frames.event("story", content.apply(record.value()));
    }
}
