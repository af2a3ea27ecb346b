package io.wiredesk.ingest.archive;

import io.wiredesk.schemas.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was last said of an archive. Most scans find nothing new, and then there is nothing to say. */
final class LastWord {

    /** So that one can tell a quiet source from a dead one. */
    private static final Duration SIGN_OF_LIFE = Duration.ofHours(1);

    /** While much is passed over. */
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(1);

    private @Nullable SourceStatus said;

    /** Whether a status says something new; if so it counts as said. */
    boolean isNew(SourceStatus status) {
        boolean news = said == null || isNew(status, said);
        said = news ? status : said;
        return news;
    }

    private static boolean isNew(SourceStatus now, SourceStatus before) {
        return now.editions() > 0
                || now.refused() > 0
                || now.outcome() != before.outcome()
                || !Objects.equals(now.detail(), before.detail())
                || !now.notices().equals(before.notices())
                || (!Objects.equals(now.progress(), before.progress()) && isPast(now, before, BETWEEN_PROGRESS))
                || isPast(now, before, SIGN_OF_LIFE);
    }

    private static boolean isPast(SourceStatus now, SourceStatus before, Duration distance) {
        Instant then = before.lastPoll().plus(distance);
        return !now.lastPoll().isBefore(then);
    }
}
