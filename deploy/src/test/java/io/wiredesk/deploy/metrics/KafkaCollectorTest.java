package io.wiredesk.deploy.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KafkaCollectorTest {

    private static final String FETCH = "consumer-fetch-manager-metrics";

    @Test
    void the_tasks_of_a_connector_are_added_up() {
        assertThat(told(
                        reading("plugins", "ingest-polls-total", 2, "connector", "feeds", "task", "0"),
                        reading("plugins", "ingest-polls-total", 3, "connector", "feeds", "task", "1")))
                .containsExactly("wiredesk_ingest_polls_total{connector=\"feeds\"} 5.0");
    }

    @Test
    void the_largest_of_several_is_the_largest_not_their_sum() {
        assertThat(told(
                        reading(
                                "stream-state-metrics",
                                "estimate-num-keys",
                                2,
                                "rocksdb-state-id",
                                "a",
                                "task-id",
                                "0"),
                        reading(
                                "stream-state-metrics",
                                "estimate-num-keys",
                                3,
                                "rocksdb-state-id",
                                "a",
                                "task-id",
                                "1"),
                        reading("wiredesk-enrich", "stage-seconds-max", 2, "stage", "tag"),
                        reading("wiredesk-enrich", "stage-seconds-max", 3, "stage", "tag")))
                .containsExactly(
                        "kafka_stream_state_estimate_num_keys{store=\"a\"} 5.0",
                        "wiredesk_enrich_stage_seconds_max{stage=\"tag\"} 3.0");
    }

    @Test
    void lag_is_that_of_a_channel_and_a_channel_is_told_by_one_name() {
        assertThat(told(
                        reading(FETCH, "records-lag", 1, "client-id", "c", "topic", "w.stories", "partition", "0"),
                        reading(FETCH, "records-lag", 2, "client-id", "c", "topic", "w.stories", "partition", "1"),
                        reading(FETCH, "records-lag", 1, "client-id", "c", "topic", "w_stories", "partition", "0"),
                        reading(FETCH, "bytes-consumed-total", 9, "client-id", "c", "topic", "w.stories"),
                        reading(FETCH, "bytes-consumed-total", 9, "client-id", "c")))
                .containsExactly(
                        "kafka_consumer_fetch_manager_bytes_consumed_total{client_id=\"c\"} 9.0",
                        "kafka_consumer_fetch_manager_records_lag{client_id=\"c\",topic=\"w.stories\"} 3.0");
    }

    @Test
    void a_client_is_called_the_same_in_every_process_and_not_told_without_a_name() {
        String process = "wiredesk.enrich-6c2cd1f0-8a52-4a1b-9c8f-0123456789ab-StreamThread-1-consumer";
        assertThat(told(
                        reading("consumer-metrics", "request-total", 1, "client-id", process),
                        reading("consumer-metrics", "request-total", 1, "client-id", "consumer-null-17")))
                .containsExactly(
                        "kafka_consumer_request_total{client_id=\"wiredesk.enrich-StreamThread-1-consumer\"} 1.0");
    }

    @Test
    void plugins_of_others_and_rates_are_left_out() {
        assertThat(told(
                        reading("plugins", "other-total", 1, "connector", "feeds"),
                        reading("consumer-metrics", "request-rate", 1, "client-id", "c"),
                        reading("consumer-metrics", "request-total", 1, "client-id", "c")))
                .containsExactly("kafka_consumer_request_total{client_id=\"c\"} 1.0");
    }

    /** What Prometheus would read, without help and types. */
    private static List<String> told(KafkaReading... readings) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.getPrometheusRegistry().register(new KafkaCollector(() -> List.of(readings)));
        String text = registry.scrape();
        Exposition.parse(text);
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static KafkaReading reading(String group, String name, double value, String... tags) {
        TreeMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < tags.length; i += 2) {
            all.put(tags[i], tags[i + 1]);
        }
        return new KafkaReading(group, all, name, "What it is", value);
    }
}
