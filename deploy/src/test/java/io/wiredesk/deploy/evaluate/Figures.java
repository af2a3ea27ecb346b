package io.wiredesk.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Compares what is measured here with what the reference implementation, a script in Python, prints. */
public final class Figures {

    private Figures() {}

    /** Ours has all numbers of theirs, and lacks those that are none. */
    public static void same(JsonNode ours, JsonNode theirs) {
        assertThat(ours.path("newsletters").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> theirs.path("newsletters").fieldNames());
        numbers("", ours, theirs);
    }

    private static void numbers(String path, JsonNode ours, JsonNode theirs) {
        for (Map.Entry<String, JsonNode> entry : theirs.properties()) {
            String at = path + "/" + entry.getKey();
            JsonNode own = ours.path(entry.getKey());
            if (entry.getValue().isObject()) {
                numbers(at, own, entry.getValue());
            } else if (Double.isNaN(entry.getValue().doubleValue())) {
                assertThat(own.isMissingNode()).as(at).isTrue();
            } else {
                assertThat(own.isNumber()).as(at).isTrue();
                assertThat(own.doubleValue()).as(at).isEqualTo(entry.getValue().doubleValue(), within(1e-9));
            }
        }
    }
}
