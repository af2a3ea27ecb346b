package io.wiredesk.sink.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** Where a task tells its figures: among the metrics of its worker, under its connector's and its own name. */
@FunctionalInterface
interface TaskMetrics {

    /** No worker asks. */
    TaskMetrics NONE = (name, meaning, tags, value) -> {};

    /** From now on the worker shows what the supplier gives; it is called from any thread. */
    void add(String name, String meaning, Map<String, String> tags, Supplier<Number> value);

    default void add(String name, String meaning, Supplier<Number> value) {
        add(name, meaning, Map.of(), value);
    }

    /** Those of the task's worker; workers before Kafka 4.1 have none. */
    static TaskMetrics of(SinkTaskContext context) {
        try {
            return in(context.pluginMetrics());
        } catch (NoSuchMethodError | NoClassDefFoundError e) {
            return NONE;
        }
    }

    /**
     * Each is a value that is asked for. Sensors would not do: the worker knows them by name only, so that those of two
     * tasks would be one.
     */
    private static TaskMetrics in(PluginMetrics metrics) {
        return (name, meaning, tags, value) ->
                metrics.addMetric(metrics.metricName(name, meaning, new LinkedHashMap<>(tags)), (Gauge<Double>)
                        (config, now) -> value.get().doubleValue());
    }
}
