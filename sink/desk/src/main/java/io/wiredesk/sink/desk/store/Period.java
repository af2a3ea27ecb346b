package io.wiredesk.sink.desk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far back one looks. */
public enum Period {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    ALL(null);

    private final @Nullable Duration length;

    Period(@Nullable Duration length) {
        this.length = length;
    }

    /** By its name in addresses; empty if there is none of this name. */
    public static Optional<Period> find(@Nullable String name) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(name))
                .findFirst();
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it began, if it ends now. */
    public Instant since(Instant now) {
        return length == null ? Instant.EPOCH : now.minus(length);
    }
}
