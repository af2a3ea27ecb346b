package io.wiredesk.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot be read is kept, but nobody's letters push out those of the others. */
class QuarantineTest {

    private static final SourcePosition AT = new SourcePosition(Map.of("source", "s"), Map.of());
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] SMALL = "no feed".getBytes(StandardCharsets.UTF_8);

    private final Quarantine quarantine = new Quarantine();

    @Test
    void what_was_refused_is_kept_as_it_came_and_says_what_to_read_it_as() {
        SourceRecord letter = letter("s", Refusal.feed("no feed", SMALL, "text/xml; charset=latin1"), NOW);

        assertThat((byte[]) letter.value()).isEqualTo(SMALL);
        assertThat(header(letter, "wiredesk.format")).isEqualTo("feed text/xml; charset=latin1");
        assertThat(header(letter, "wiredesk.replay")).contains("wiredesk dead-letters replay");
    }

    @Test
    void a_source_that_fails_again_and_again_is_kept_up_to_its_share_of_the_day() {
        byte[] half = new byte[Channels.MAX_RECORD_BYTES / 2];
        letter("s", Refusal.mail("1", "bad", half), NOW);
        letter("s", Refusal.mail("2", "bad", half), NOW);

        SourceRecord third = letter("s", Refusal.mail("3", "bad", SMALL), NOW.plusSeconds(60));

        assertThat((byte[]) third.value()).isEmpty();
        assertThat(header(third, "wiredesk.why")).contains("none of its 7 bytes kept");
        assertThat(header(third, "wiredesk.format")).isNull();
        assertThat(header(third, "wiredesk.replay")).doesNotContain("dead-letters replay");
    }

    @Test
    void others_have_a_share_of_their_own_and_tomorrow_there_is_a_new_one() {
        letter("s", Refusal.mail("1", "bad", new byte[Channels.MAX_VALUE_BYTES]), NOW);
        byte[] large = new byte[Channels.MAX_VALUE_BYTES];

        assertThat((byte[]) letter("t", Refusal.mail("1", "bad", large), NOW).value())
                .hasSameSizeAs(large);
        assertThat((byte[]) letter("s", Refusal.mail("2", "bad", large), NOW.plus(Duration.ofHours(23)))
                        .value())
                .isEmpty();
        assertThat((byte[]) letter("s", Refusal.mail("2", "bad", large), NOW.plus(Duration.ofHours(24)))
                        .value())
                .hasSameSizeAs(large);
    }

    @Test
    void ninety_days_of_one_source_are_less_than_the_channel_holds() {
        long channel = Long.parseLong(
                new Channels("wiredesk.", 1).deadLetters().config().getOrDefault("retention.bytes", "0"));

        assertThat(90 * Quarantine.BYTES_A_DAY).isLessThan(channel);
    }

    @Test
    void the_beginning_of_something_too_large_is_kept_but_cannot_be_replayed() {
        SourceRecord letter =
                letter("s", Refusal.archived("a.eml", "too large", new byte[Channels.MAX_RECORD_BYTES]), NOW);

        assertThat((byte[]) letter.value()).hasSize(Channels.MAX_VALUE_BYTES);
        assertThat(header(letter, "wiredesk.why")).startsWith("a.eml: too large (kept: the first ");
        assertThat(header(letter, "wiredesk.format")).isNull();
    }

    private SourceRecord letter(String sourceId, Refusal refusal, Instant now) {
        return new IngestRecords(new Channels("wiredesk.", 1), quarantine, new IngestMeters(TaskMetrics.NONE), now)
                .deadLetter(AT, sourceId, refusal);
    }

    private static @Nullable String header(SourceRecord letter, String name) {
        Header header = letter.headers().lastWithName(name);
        return header == null ? null : Objects.toString(header.value());
    }
}
