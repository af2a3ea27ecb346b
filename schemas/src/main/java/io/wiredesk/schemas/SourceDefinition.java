package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to poll.
 *
 * @param id stable, chosen by the user or derived; never reveals the address
 * @param kind {@link Kind}
 * @param location a feed's URL, an archive's path; may itself be a secret, so it is never logged
 * @param title for people; the source's own title where absent
 * @param options kind-specific settings
 */
public record SourceDefinition(
        String id, Kind kind, String location, @Nullable String title, Map<String, String> options) {

    public SourceDefinition {
        options = Map.copyOf(options);
    }

    /** Leaves the location out: private feed addresses are secrets. */
    @Override
    public String toString() {
        return "SourceDefinition[" + kind.wireName() + " " + id + "]";
    }

    /** Which connector takes it. */
    public enum Kind {
        FEED,
        ARCHIVE,
        MAIL;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
