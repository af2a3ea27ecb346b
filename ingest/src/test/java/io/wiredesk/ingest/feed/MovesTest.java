package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.SourceDefinition;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fault 6, purely: when a redirect is believed. */
class MovesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI NEW = URI.create("https://new.example/feed");

    @Test
    void a_move_is_believed_when_it_was_seen_five_times_over_two_days() {
        SourceDefinition feed = feed("http://old.example/feed");
        assertThat(seen(feed.location(), 5, Duration.ofHours(12)).address(feed)).isEqualTo(NEW.toString());
        assertThat(seen("http://old.example/feed", 4, Duration.ofHours(24)).adopted())
                .isNull();
        assertThat(seen("http://old.example/feed", 50, Duration.ofMinutes(50)).adopted())
                .as("as often as you like within a day")
                .isNull();
    }

    @Test
    void any_other_answer_in_between_starts_it_anew() {
        SourceDefinition feed = feed("http://old.example/feed");
        Moves four = seen(feed.location(), 4, Duration.ofHours(20));
        Instant later = NOW.plus(Duration.ofDays(4));

        assertThat(four.saw(NEW, feed, later).adopted()).isNotNull();
        assertThat(four.saw(null, feed, later).saw(NEW, feed, later).adopted()).isNull();
        assertThat(four.saw(URI.create("https://hotel.example/login"), feed, later)
                        .saw(NEW, feed, later)
                        .adopted())
                .isNull();
    }

    @Test
    void credentials_and_encryption_are_not_left_behind() {
        assertThat(seen("https://user:secret@old.example/feed", 9, Duration.ofDays(1)))
                .isEqualTo(Moves.NONE);
        SourceDefinition feed = feed("https://old.example/feed");
        assertThat(Moves.NONE.saw(URI.create("http://new.example/feed"), feed, NOW))
                .isEqualTo(Moves.NONE);
    }

    @Test
    void a_new_address_that_fails_is_given_up() {
        Moves adopted = seen("http://old.example/feed", 5, Duration.ofDays(1));

        assertThat(adopted.address(feed("http://old.example/feed"))).isEqualTo(NEW.toString());
        assertThat(adopted.failed()).isEqualTo(Moves.NONE);
    }

    @Test
    void all_of_it_survives_the_offset() {
        for (Moves moves : new Moves[] {
            Moves.NONE,
            seen("http://old.example/feed", 3, Duration.ofDays(1)),
            seen("http://old.example/feed", 7, Duration.ofDays(1))
        }) {
            Stored stored = Stored.empty();
            moves.write(stored);

            assertThat(Moves.read(Stored.of(stored.values()))).isEqualTo(moves);
        }
    }

    @Test
    void the_new_address_is_nothing_to_who_does_not_know_the_old_one() {
        Moves adopted = seen("http://old.example/feed", 5, Duration.ofDays(1));

        assertThat(adopted.toString()).doesNotContain("new.example");
        assertThat(adopted.address(feed("http://guess.example/"))).isEqualTo("http://guess.example/");
        assertThat(Sealed.open("rubbish", "http://old.example/feed")).isEmpty();
        assertThat(Sealed.open("AAAA", "http://old.example/feed")).isEmpty();
    }

    private static Moves seen(String address, int times, Duration apart) {
        Moves moves = Moves.NONE;
        for (int i = 0; i < times && moves.adopted() == null; i++) {
            moves = moves.saw(NEW, feed(address), NOW.plus(apart.multipliedBy(i)));
        }
        return moves;
    }

    private static SourceDefinition feed(String address) {
        return FeedTaskFixture.definition("news", address, Map.of());
    }
}
