package io.wiredesk.ingest.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationHabitsTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_publication_that_does_not_come_is_missed_by_name_and_only_it() {
        PublicationHabits habits = PublicationHabits.none();
        for (int week = 0; week < 10; week++) {
            habits = habits.with(edition("daily", FIRST.plus(WEEK.multipliedBy(week))));
            habits = week < 8 ? habits.with(edition("weekly", FIRST.plus(WEEK.multipliedBy(week)))) : habits;
        }
        PublicationHabits kept = PublicationHabits.of(habits.text());

        assertThat(kept.missing(FIRST.plus(WEEK.multipliedBy(9)).plusSeconds(3600)))
                .singleElement()
                .isEqualTo(new PublicationHabits.Missing("The weekly", FIRST.plus(WEEK.multipliedBy(8))));
        assertThat(kept.only()).isEmpty();
    }

    @Test
    void those_that_were_seen_last_are_kept() {
        PublicationHabits habits = PublicationHabits.none();
        for (int i = 0; i < 3 * PublicationHabits.MAX; i++) {
            habits = habits.with(edition("letter-" + i, FIRST));
        }

        assertThat(habits.text().length()).isLessThan(PublicationHabits.MAX * 300);
        assertThat(habits.text()).contains("letter-599").doesNotContain("letter-1\"");
        assertThat(PublicationHabits.of("rubbish").text()).isEqualTo("{}");
    }

    private static Edition edition(String publication, Instant published) {
        return new Edition(
                "e1",
                new Publication(publication, "The " + publication, null),
                new Edition.Source("mail", "letters"),
                null,
                "",
                null,
                published,
                published,
                null,
                null,
                new Edition.Body("text/plain", ""),
                null,
                Map.of(),
                "hash");
    }
}
