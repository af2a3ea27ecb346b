package io.wiredesk.ingest.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaSourceDefinitionsTest {

    private static final Channels CHANNELS = new Channels("wiredesk.", 3);
    private static final TopicPartition PARTITION =
            new TopicPartition(CHANNELS.sourceDefinitions().name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<ConsumerRecord<String, byte[]>> written = new ArrayList<>();
    private long offset;

    @Test
    void definitions_of_its_kind_are_given_as_they_stand() {
        channelsExist();
        SourceDefinitions definitions = definitions(Kind.FEED, new TaskShare(0, 1));
        write("a", definition("a", Kind.FEED));
        write("b", definition("b", Kind.ARCHIVE));
        write("c", definition("c", Kind.FEED));
        write("c", null);

        assertThat(definitions.current()).containsOnlyKeys("a");

        write("d", definition("d", Kind.FEED));
        write("a", null);
        assertThat(definitions.current()).containsOnlyKeys("d");
    }

    @Test
    void half_of_the_definitions_is_not_taken_for_all_of_them() {
        channelsExist();
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        SourceDefinitions definitions = definitions(Kind.FEED, new TaskShare(0, 1));
        write("a", definition("a", Kind.FEED));

        assertThatThrownBy(definitions::current).isInstanceOf(RetriableException.class);
        write("b", definition("b", Kind.FEED));
        assertThat(definitions.current()).containsOnlyKeys("a", "b");
    }

    @Test
    void a_definition_that_changes_its_kind_changes_hands() {
        channelsExist();
        SourceDefinitions definitions = definitions(Kind.FEED, new TaskShare(0, 1));
        write("a", definition("a", Kind.FEED));
        assertThat(definitions.current()).containsOnlyKeys("a");

        write("a", definition("a", Kind.ARCHIVE));

        assertThat(definitions.current()).isEmpty();
    }

    @Test
    void every_source_belongs_to_exactly_one_task() {
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < 3; index++) {
            TaskShare share = new TaskShare(index, 3);
            List<String> ids = IntStream.range(0, 300)
                    .mapToObj(i -> "source-" + i)
                    .filter(share::takes)
                    .toList();
            assertThat(ids).hasSizeBetween(60, 140).allMatch(taken::add);
        }
        assertThat(taken).hasSize(300);
    }

    @Test
    void a_definition_that_cannot_be_read_disturbs_no_other() {
        channelsExist();
        SourceDefinitions definitions = definitions(Kind.FEED, new TaskShare(0, 1));
        write("bad", "{".getBytes(StandardCharsets.UTF_8));
        write("half", "{\"id\":\"half\",\"kind\":\"feed\",\"options\":{}}".getBytes(StandardCharsets.UTF_8));
        write("good", definition("good", Kind.FEED));

        assertThat(definitions.current()).containsOnlyKeys("good");
    }

    @Test
    void a_missing_channel_is_waited_for() {
        SourceDefinitions definitions = definitions(Kind.FEED, new TaskShare(0, 1));

        assertThatThrownBy(definitions::current)
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("create the channels first");
        channelsExist();
        assertThat(definitions.current()).isEmpty();
    }

    @Test
    void the_editions_channel_says_how_many_partitions_it_has() {
        channelsExist();

        assertThat(definitions(Kind.FEED, new TaskShare(0, 1)).editionPartitions())
                .isEqualTo(3);
    }

    private SourceDefinitions definitions(Kind kind, TaskShare share) {
        return new KafkaSourceDefinitions(consumer, CHANNELS, kind, share);
    }

    private void channelsExist() {
        consumer.updatePartitions(PARTITION.topic(), List.of(info(PARTITION.topic(), 0)));
        String editions = CHANNELS.editions().name();
        consumer.updatePartitions(editions, List.of(info(editions, 0), info(editions, 1), info(editions, 2)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    }

    /** The next poll brings all that was written since the last. */
    private void write(String key, byte @Nullable [] value) {
        written.add(new ConsumerRecord<>(PARTITION.topic(), 0, offset++, key, value));
        consumer.schedulePollTask(() -> {
            written.forEach(consumer::addRecord);
            written.clear();
        });
    }

    private static byte[] definition(String id, Kind kind) {
        return Json.bytes(new SourceDefinition(id, kind, "https://example.org/" + id, null, Map.of()));
    }

    private static PartitionInfo info(String channel, int partition) {
        return new PartitionInfo(channel, partition, Node.noNode(), new Node[0], new Node[0]);
    }
}
