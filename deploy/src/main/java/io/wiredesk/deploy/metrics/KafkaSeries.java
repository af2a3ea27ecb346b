package io.wiredesk.deploy.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a figure of Kafka is called in Prometheus, and which of them are told at all: those somebody would look at, without
 * those that can be had from them. Everything of one name has the same labels, so that sums count nothing twice.
 *
 * @param name with {@code _total} where it only grows
 */
record KafkaSeries(String name, Labels labels) {

    private static final String ENRICH = "wiredesk-enrich";
    private static final String PLUGINS = "plugins";
    private static final Set<String> OURS = Set.of("ingest", "store");

    /** Groups that are told: none per node, per request or per operator, whose number nothing limits. */
    static final Set<String> GROUPS = Set.of(
            ENRICH,
            PLUGINS,
            "consumer-coordinator-metrics",
            "consumer-fetch-manager-metrics",
            "consumer-metrics",
            "producer-metrics",
            "stream-metrics",
            "stream-thread-metrics",
            "stream-task-metrics",
            "stream-state-metrics",
            "connect-worker-metrics",
            "connect-worker-rebalance-metrics",
            "connector-task-metrics",
            "source-task-metrics",
            "sink-task-metrics",
            "task-error-metrics");

    /** Rates are what Prometheus makes of totals; sizes of buffers and ages of connections tell nobody anything. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*-(?:rate|ratio|ns-total|ns-avg)|(?:connection|io-|iotime|iowait|network-io|select|(?:successful|failed)-re?auth|reauth"
                    + "|bufferpool|buffer-|metadata-age|waiting-threads|start-time|version|commit-id).*");

    /** Of a store, what tells how large it is. */
    private static final Set<String> STORE_SIZES =
            Set.of("num-keys", "estimate-num-keys", "total-sst-files-size", "size-all-mem-tables");

    /** Labels by which nobody wants to tell apart: which of a connector's tasks has which sources is chance. */
    private static final Map<String, Set<String>> ADDED_UP = Map.of(
            PLUGINS,
            Set.of("task"),
            "consumer-fetch-manager-metrics",
            Set.of("partition"),
            "stream-state-metrics",
            Set.of("thread_id", "task_id"));

    /** Another one in each process. */
    private static final Pattern PROCESS = Pattern.compile("-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What Kafka calls a client to which nobody gave a name: another number each time. */
    private static final Pattern NAMELESS = Pattern.compile("(?:consumer-null|producer)-\\d+");

    /** Nothing if it is not told. */
    static Optional<KafkaSeries> of(KafkaReading reading) {
        return switch (reading.group()) {
            case ENRICH -> Optional.of(new KafkaSeries("wiredesk_enrich_" + snake(reading.name()), labels(reading)));
            case PLUGINS ->
                Optional.of(reading)
                        .filter(KafkaSeries::isOurs)
                        .map(ours -> new KafkaSeries("wiredesk_" + snake(ours.name()), labels(ours)));
            case "stream-state-metrics" -> kafka(reading).filter(series -> STORE_SIZES.contains(reading.name()));
            default -> kafka(reading);
        };
    }

    private static Optional<KafkaSeries> kafka(KafkaReading reading) {
        if (LEFT_OUT.matcher(reading.name()).matches() || isOfAChannel(reading) || isNameless(reading)) {
            return Optional.empty();
        }
        String group = reading.group().replaceFirst("-metrics$", "");
        return Optional.of(new KafkaSeries("kafka_" + snake(group + "-" + reading.name()), labels(reading)));
    }

    /** A client's figures once more for each of its channels and partitions, under the same names; only lag is wanted so. */
    private static boolean isOfAChannel(KafkaReading reading) {
        return reading.tags().containsKey("topic")
                && !(reading.tags().containsKey("partition") && reading.name().equals("records-lag"));
    }

    private static boolean isNameless(KafkaReading reading) {
        return NAMELESS.matcher(reading.tags().getOrDefault("client-id", "")).matches();
    }

    private static boolean isOurs(KafkaReading reading) {
        return OURS.contains(reading.name().split("-", 2)[0]) && reading.tags().containsKey("connector");
    }

    private static Labels labels(KafkaReading reading) {
        Map<String, String> labels = new TreeMap<>();
        reading.tags()
                .forEach((key, value) ->
                        labels.put(label(key), PROCESS.matcher(value).replaceAll("")));
        labels.keySet().removeAll(ADDED_UP.getOrDefault(reading.group(), Set.of()));
        return Labels.of(labels.keySet().toArray(String[]::new), labels.values().toArray(String[]::new));
    }

    private static String label(String tag) {
        return tag.endsWith("-state-id") ? "store" : snake(tag);
    }

    private static String snake(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "_");
    }

    boolean isCounter() {
        return name.endsWith("_total");
    }
}
