package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.cadence.Habit;
import io.wiredesk.schemas.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document teaches about its feed. Pure. */
final class Learning {

    private static final int MAX_TITLE = 200;

    /** Clocks differ; one that is ahead by less is not worth a word. */
    private static final Duration SKEW = Duration.ofDays(1);

    private Learning() {}

    /**
     * The profile as of now.
     *
     * @param answered the poll before that brought an answer; null if there was none
     */
    static Profile from(Profile before, Entries entries, @Nullable Instant answered) {
        Profile known = entries.isFirst() ? Profile.NONE : before;
        ParsedFeed document = entries.document();
        return new Profile(
                shortened(document.title()),
                entries.publication().id(),
                habit(known.habit(), entries, answered),
                newest(known.lastEdition(), entries),
                document.interval() == null ? Duration.ZERO : document.interval(),
                notices(entries));
    }

    /** History is dated by its publisher; what is seen to come, by when it came. */
    private static Habit habit(Habit known, Entries entries, @Nullable Instant answered) {
        Stream<Instant> moments = known.latest().isEmpty()
                ? dated(entries)
                : unknown(entries).map(edition -> Sighting.at(edition.publishedAt(), answered, entries.now()));
        return moments.sorted().reduce(known, Habit::with, (a, b) -> b);
    }

    private static @Nullable Instant newest(@Nullable Instant known, Entries entries) {
        return Stream.of(
                        Optional.ofNullable(known).stream(),
                        dated(entries),
                        unknown(entries).map(Edition::publishedAt))
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Instant> dated(Entries entries) {
        return entries.all().stream()
                .filter(Entries.Entry::isDated)
                .map(entry -> entry.edition().publishedAt());
    }

    private static Stream<Edition> unknown(Entries entries) {
        return entries.all().stream()
                .filter(entry -> !entry.recognised().isKnown())
                .map(Entries.Entry::edition);
    }

    private static List<String> notices(Entries entries) {
        List<String> notices = new ArrayList<>(entries.document().notices());
        if (entries.document().left() > 0) {
            notices.add(entries.document().left() + " entries beyond the first " + FeedParser.MAX_ENTRIES
                    + " were left out");
        }
        long odd = entries.all().stream()
                .filter(e -> isOddlyDated(e, entries.now()))
                .count();
        if (odd > 0) {
            notices.add(odd + " of " + entries.all().size()
                    + " entries have a date that cannot be true; they count as published when they were first seen");
        }
        return notices;
    }

    private static boolean isOddlyDated(Entries.Entry entry, Instant now) {
        Instant stated = entry.recognised().candidate().entry().published();
        return stated != null && !entry.isDated() && !(stated.isAfter(now) && stated.isBefore(now.plus(SKEW)));
    }

    private static String shortened(String title) {
        return title.codePoints()
                .limit(MAX_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
