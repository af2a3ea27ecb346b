package io.wiredesk.sink.sql;

import static io.wiredesk.sink.sql.Samples.CHANNELS;
import static io.wiredesk.sink.sql.Samples.record;
import static io.wiredesk.sink.sql.Samples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way the records of a history come, the store ends as if they had come once and in order. */
class DeliveryOrderTest {

    private static final int SEEDS = 40;

    @TempDir
    Path folder;

    private Sink sink;

    @BeforeEach
    void start() {
        sink = Sink.into(folder.resolve("news.db"), Map.of("sql.batch.size", "7"));
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void shuffled_and_repeated_records_end_as_in_order() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<SinkRecord> history = history(random);
            List<SinkRecord> disorder = new ArrayList<>(history);
            IntStream.range(0, history.size()).forEach(i -> disorder.add(history.get(random.nextInt(history.size()))));
            Collections.shuffle(disorder, random);
            assertThat(contentAfter(inPieces(disorder, random)))
                    .as("seed %d", seed)
                    .isEqualTo(contentAfter(List.of(history)));
        }
    }

    @Test
    void replays_of_what_was_not_committed_end_as_in_order() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<SinkRecord> history = history(random);
            List<List<SinkRecord>> deliveries = new ArrayList<>();
            for (int committed = 0; committed < history.size(); committed += 1 + random.nextInt(9)) {
                int reached = committed + random.nextInt(history.size() - committed + 1);
                deliveries.add(history.subList(committed, reached));
            }
            deliveries.add(history);
            assertThat(contentAfter(deliveries)).as("seed %d", seed).isEqualTo(contentAfter(List.of(history)));
        }
    }

    private Map<String, List<Map<String, Object>>> contentAfter(List<List<SinkRecord>> deliveries) {
        sink.empty();
        deliveries.forEach(sink::put);
        return sink.content();
    }

    private static List<List<SinkRecord>> inPieces(List<SinkRecord> records, Random random) {
        List<List<SinkRecord>> pieces = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(12));
            pieces.add(records.subList(from, to));
            from = to;
        }
        return pieces;
    }

    /** Edits and deletions of a handful of keys in three channels; offsets grow as they do in Kafka. */
    private static List<SinkRecord> history(Random random) {
        return IntStream.range(0, 40).mapToObj(offset -> any(random, offset)).toList();
    }

    private static SinkRecord any(Random random, long offset) {
        String key = "k" + random.nextInt(4);
        boolean deletes = random.nextInt(4) == 0;
        return switch (random.nextInt(4)) {
            case 0 ->
                deletes
                        ? tombstone(CHANNELS.clusters(), key, offset)
                        : record(CHANNELS.clusters(), key, Samples.cluster(key, "s" + offset, 1, List.of()), offset);
            case 1 ->
                deletes
                        ? tombstone(CHANNELS.memberships(), key, offset)
                        : record(
                                CHANNELS.memberships(),
                                key,
                                Samples.membership(key, "c" + offset, Membership.Relation.NEAR),
                                offset);
            default ->
                deletes
                        ? tombstone(CHANNELS.stories(), key, offset)
                        : record(CHANNELS.stories(), key, story(key, random, offset), offset);
        };
    }

    private static Story story(String key, Random random, long offset) {
        return Samples.story(
                key,
                "Told at " + offset,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> Samples.link("https://example.org/" + offset + "/" + i))
                        .toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> Samples.tag("topic-" + (offset + i) % 5))
                        .toList());
    }
}
