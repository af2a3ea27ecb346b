package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.cadence.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's documents say about it.
 *
 * @param title the feed's own, last seen
 * @param publication the id its first edition was given, which stays whatever becomes of title and home page
 * @param habit when its editions come
 * @param lastEdition when the newest was published, as far as known
 * @param interval how often the document says it changes; zero if it does not say
 * @param notices lines for people about the last document
 */
record Profile(
        @Nullable String title,
        @Nullable String publication,
        Habit habit,
        @Nullable Instant lastEdition,
        Duration interval,
        List<String> notices) {

    static final Profile NONE = new Profile(null, null, Habit.none(), null, Duration.ZERO, List.of());

    static Profile read(Stored stored) {
        return new Profile(
                stored.text("title").orElse(null),
                stored.text("publication").orElse(null),
                stored.text("habit").map(Habit::of).orElse(Habit.none()),
                stored.instant("lastEdition").orElse(null),
                Duration.ofSeconds(stored.number("interval").orElse(0L)),
                stored.text("notices").map(text -> List.of(text.split("\n"))).orElse(List.of()));
    }

    void write(Stored stored) {
        stored.put("title", title);
        stored.put("publication", publication);
        stored.put("habit", habit.text());
        stored.put("lastEdition", lastEdition);
        stored.put("interval", interval.isZero() ? null : interval.toSeconds());
        stored.put("notices", notices.isEmpty() ? null : String.join("\n", notices));
    }
}
