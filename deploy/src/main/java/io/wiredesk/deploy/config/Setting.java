package io.wiredesk.deploy.config;

import java.util.Optional;

/**
 * One key of the file.
 *
 * @param key full key with dots, such as {@code kafka.port}
 * @param format how its value is read
 * @param fallback what holds where it is not given, as one would write it; empty if nothing does
 * @param doc for people, one sentence
 */
record Setting<T>(String key, Format<T> format, Optional<String> fallback, String doc) {

    static <T> Setting<T> of(String key, Format<T> format, String fallback, String doc) {
        return new Setting<>(key, format, Optional.of(fallback), doc);
    }

    static <T> Setting<T> optional(String key, Format<T> format, String doc) {
        return new Setting<>(key, format, Optional.empty(), doc);
    }

    /** What source definitions call it: with dots, as connectors have them, where the file has hyphens. */
    String option() {
        return key.replace('-', '.');
    }
}
