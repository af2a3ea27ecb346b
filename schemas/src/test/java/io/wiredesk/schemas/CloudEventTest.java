package io.wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final Instant TIME = Instant.parse("2026-11-03T08:30:00Z");

    @Test
    void headers_are_those_of_the_kafka_binding() {
        assertThat(headers(TopicStory.class, "s1", "{\"a\":1}", TIME))
                .containsExactlyEntriesOf(orderedMap(
                        "ce_specversion", "1.0",
                        "ce_id", "73941d49afd60d16c9d404af65ec1a73",
                        "ce_source", "/wiredesk/enrich",
                        "ce_type", "io.wiredesk.topic-story",
                        "ce_time", "2026-11-03T08:30:00Z",
                        "ce_partitionkey", "s1",
                        "content-type", "application/json"));
    }

    @Test
    void a_replay_repeats_the_event_id() {
        assertThat(headers(Story.class, "s1", "{}", TIME.plusSeconds(60)).get("ce_id"))
                .isEqualTo(headers(Story.class, "s1", "{}", TIME).get("ce_id"));
    }

    @Test
    void another_key_or_value_is_another_event() {
        assertThat(new String[] {
                    headers(Story.class, "s1", "{}", TIME).get("ce_id"),
                    headers(Story.class, "s2", "{}", TIME).get("ce_id"),
                    headers(Story.class, "s1", "{\"a\":1}", TIME).get("ce_id")
                })
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> headers(Class<?> type, String key, String value, Instant time) {
        Map<String, String> text = new LinkedHashMap<>();
        CloudEvent.headers(type, "/wiredesk/enrich", key, value.getBytes(StandardCharsets.UTF_8), time)
                .forEach((name, bytes) -> text.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return text;
    }

    private static Map<String, String> orderedMap(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
