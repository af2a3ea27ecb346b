package io.wiredesk.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollBatchTest {

    private static final SourcePosition AT = new SourcePosition(Map.of("source", "s"), Map.of());

    private final PollBatch batch = new PollBatch(
            new IngestRecords(
                    new Channels("wiredesk.", 3), new Quarantine(), new IngestMeters(TaskMetrics.NONE), Instant.EPOCH),
            "s");

    @Test
    void an_edition_larger_than_a_record_is_refused_and_the_next_one_goes_on() {
        batch.add(AT, edition("x".repeat(Channels.MAX_RECORD_BYTES)));
        batch.add(AT, edition("fine"));

        assertThat(batch.editions()).isEqualTo(1);
        assertThat(batch.refused()).isEqualTo(1);
        assertThat(batch.bytes()).isLessThan(Channels.MAX_RECORD_BYTES);
    }

    private static Edition edition(String text) {
        return new Edition(
                "e1",
                new Publication("p", "P", null),
                new Edition.Source("feed", "s"),
                null,
                "",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                new Body("text/plain", text),
                null,
                Map.of(),
                "hash");
    }
}
