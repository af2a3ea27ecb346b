package io.wiredesk.deploy.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is measured, each over the same editions. */
public enum LineStep {
    /** HTML parsing, one thread. */
    JSOUP,
    /** Splitting the same HTML, one thread. */
    SPLIT,
    /** Kafka Streams copying editions, exactly once. */
    IDENTITY,
    /** The topology of enrich with its answers prepared. */
    HOLLOW,
    /** The topology. */
    ENRICH;

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
