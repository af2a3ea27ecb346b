package io.wiredesk.sink.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far back the front page looks. */
enum Window {
    DAY("Today", Duration.ofDays(1)),
    WEEK("This week", Duration.ofDays(7)),
    ALL("All", null);

    private final String label;
    private final @Nullable Duration length;

    Window(String label, @Nullable Duration length) {
        this.label = label;
        this.length = length;
    }

    /** By its name in addresses; the day for anything else. */
    static Window of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(window -> window.key().equals(name))
                .findFirst()
                .orElse(DAY);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    Instant since(Instant now) {
        return length == null ? Instant.EPOCH : now.minus(length);
    }
}
