package io.wiredesk.enrich;

import io.wiredesk.enrich.split.Split;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.common.metrics.stats.CumulativeCount;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.metrics.stats.Max;
import org.apache.kafka.streams.StreamsMetrics;
import org.jspecify.annotations.Nullable;

/**
 * Every meter of enrich. They are metrics of Kafka Streams itself, so they are wherever its own are: in JMX of any
 * instance, in {@code /metrics} of the all-in-one. All tasks of an instance count into the same ones; each exists from
 * the start, so that a rate can be taken of the very first event.
 */
final class EnrichMetrics {

    /** What came of a record that was read. */
    enum Taken {
        CHANGED,
        UNCHANGED,
        FORGOTTEN,
        REFUSED
    }

    static final String GROUP = "wiredesk-enrich";
    static final List<String> STAGES = List.of("decode", "split", "tag", "deduplicate");

    private final StreamsMetrics metrics;
    private final Map<String, Sensor> sensors = new HashMap<>();

    EnrichMetrics(StreamsMetrics metrics) {
        this.metrics = metrics;
        for (Taken taken : Taken.values()) {
            counter("editions-total", "Editions read, by what came of them", "outcome", wire(taken));
        }
        for (Story.Kind kind : Story.Kind.values()) {
            counter("pieces-total", "Pieces that editions were cut into, by kind", "kind", kind.wireName());
        }
        counter("editions-unsure-total", "Editions that stayed one story, as they could not be read apart", null, "");
        counter("unexplained-total", "Sum over cut editions of the share of words that no rule explains", null, "");
        for (String stage : STAGES) {
            counter("dead-letters-total", "Records given up, by the stage that gave up", "stage", stage);
            timer(stage);
        }
        for (String change : List.of("set", "gone")) {
            counter("stories-total", "Stories published, and withdrawn", "change", change);
            counter("clusters-total", "Clusters created or changed, and dissolved", "change", change);
        }
        for (Membership.Relation relation : Membership.Relation.values()) {
            counter(
                    "memberships-total",
                    "Memberships written, by how the story joined",
                    "relation",
                    relation.wireName());
        }
        counter("topic-stories-total", "Stories written to channels of topics", null, "");
    }

    void taken(Taken taken) {
        add("editions-total", wire(taken), 1);
    }

    void cut(Split split) {
        split.pieces().forEach(piece -> add("pieces-total", piece.kind().wireName(), 1));
        add("unexplained-total", "", 1 - split.coverage());
        if (split.isUnsure()) {
            add("editions-unsure-total", "", 1);
        }
    }

    /** The same step, timed. */
    <T, U> Function<T, U> timed(String stage, Function<T, U> step) {
        return input -> {
            long began = System.nanoTime();
            try {
                return step.apply(input);
            } finally {
                add("stage-seconds-total", stage, (System.nanoTime() - began) / 1e9);
            }
        };
    }

    void written(Output output) {
        switch (output) {
            case Output.OfStory story -> add("stories-total", change(story.value()), 1);
            case Output.OfMembership membership -> joined(membership.value());
            case Output.OfCluster cluster -> add("clusters-total", change(cluster.value()), 1);
            case Output.OfTopic topic -> add("topic-stories-total", "", 1);
            case Output.OfDeadLetter letter ->
                add("dead-letters-total", letter.why().stage(), 1);
        }
    }

    private void joined(@Nullable Membership membership) {
        if (membership != null) {
            add("memberships-total", membership.relation().wireName(), 1);
        }
    }

    private static String change(@Nullable Object value) {
        return value == null ? "gone" : "set";
    }

    private void add(String name, String label, double value) {
        Sensor sensor = sensors.get(name + label);
        if (sensor != null) {
            sensor.record(value);
        }
    }

    private void counter(String name, String meaning, @Nullable String key, String label) {
        sensor(name, label).add(metric(name, meaning, tags(key, label)), new CumulativeSum());
    }

    private void timer(String stage) {
        Map<String, String> tags = tags("stage", stage);
        Sensor sensor = sensor("stage-seconds-total", stage);
        sensor.add(metric("stage-seconds-total", "Time spent in a stage", tags), new CumulativeSum());
        sensor.add(metric("stage-runs-total", "Records a stage worked on", tags), new CumulativeCount());
        sensor.add(metric("stage-seconds-max", "Longest that a record took in a stage, of late", tags), new Max());
    }

    private Sensor sensor(String name, String label) {
        return sensors.computeIfAbsent(
                name + label, key -> metrics.addSensor(GROUP + '.' + name + '.' + label, RecordingLevel.INFO));
    }

    private static MetricName metric(String name, String meaning, Map<String, String> tags) {
        return new MetricName(name, GROUP, meaning, tags);
    }

    private static Map<String, String> tags(@Nullable String key, String label) {
        return key == null ? Map.of() : Map.of(key, label);
    }

    private static String wire(Taken taken) {
        return taken.name().toLowerCase(Locale.ROOT);
    }
}
