package io.wiredesk.deploy.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells Prometheus what the parts of Kafka show; asks them only when it is asked. */
final class KafkaCollector implements MultiCollector {

    private final Supplier<List<KafkaReading>> readings;

    KafkaCollector(Supplier<List<KafkaReading>> readings) {
        this.readings = readings;
    }

    /** All values of one name. */
    private record Family(String meaning, boolean counter, Map<Labels, Double> values) {

        void add(String name, Labels labels, double value) {
            DoubleBinaryOperator join = name.endsWith("_max") ? Math::max : Double::sum;
            values.merge(labels, value, join::applyAsDouble);
        }

        MetricSnapshot snapshot(String name) {
            return counter ? counters(name) : gauges(name);
        }

        private MetricSnapshot counters(String name) {
            CounterSnapshot.Builder snapshot = CounterSnapshot.builder()
                    .name(name.replaceFirst("_total$", ""))
                    .help(meaning);
            values.forEach((labels, value) -> snapshot.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(labels)
                    .value(Math.max(0, value))
                    .build()));
            return snapshot.build();
        }

        private MetricSnapshot gauges(String name) {
            GaugeSnapshot.Builder snapshot = GaugeSnapshot.builder().name(name).help(meaning);
            values.forEach((labels, value) -> snapshot.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels)
                    .value(value)
                    .build()));
            return snapshot.build();
        }
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, Family> families = new TreeMap<>();
        for (KafkaReading reading : once(readings.get())) {
            KafkaSeries.of(reading)
                    .ifPresent(series -> families.computeIfAbsent(
                                    series.name(),
                                    name -> new Family(reading.meaning(), series.isCounter(), new HashMap<>()))
                            .add(series.name(), series.labels(), reading.value()));
        }
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        families.forEach((name, family) -> snapshots.metricSnapshot(family.snapshot(name)));
        return snapshots.build();
    }

    /** Kafka shows what it says of a channel with dots once more, with underscores: so it was called before Kafka 4.1. */
    private static List<KafkaReading> once(List<KafkaReading> readings) {
        Set<String> former = readings.stream()
                .map(reading -> reading.tags().getOrDefault("topic", ""))
                .filter(channel -> channel.contains("."))
                .map(channel -> channel.replace('.', '_'))
                .collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !former.contains(reading.tags().getOrDefault("topic", "")))
                .toList();
    }
}
