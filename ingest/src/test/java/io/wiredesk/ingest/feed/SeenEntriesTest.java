package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Edition.Body;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenEntriesTest {

    @Test
    void what_was_seen_is_known_until_it_changes_even_through_the_offset() {
        SeenEntries seen = SeenEntries.of(
                SeenEntries.none().with(List.of(edition("a", "text"))).text());

        assertThat(seen.has(edition("a", "text"))).isTrue();
        assertThat(seen.has(edition("a", "edited"))).isFalse();
        assertThat(seen.has(edition("b", "text"))).isFalse();
    }

    @Test
    void an_entry_that_left_the_document_is_remembered_for_when_it_returns() {
        SeenEntries seen =
                SeenEntries.none().with(List.of(edition("a", "text"))).with(List.of(edition("b", "text")));

        assertThat(seen.has(edition("a", "text"))).isTrue();
    }

    @Test
    void memory_is_bounded_and_the_newest_document_goes_first() {
        SeenEntries seen = SeenEntries.none();
        for (int round = 0; round < 5; round++) {
            int from = round * 1_000;
            seen = seen.with(IntStream.range(from, from + 1_000)
                    .mapToObj(i -> edition("g" + i, "t"))
                    .toList());
        }

        assertThat(seen.size()).isEqualTo(SeenEntries.MAX);
        assertThat(seen.text().length()).isLessThan(50_000);
        assertThat(seen.has(edition("g4999", "t"))).isTrue();
        assertThat(seen.has(edition("g3000", "t"))).isTrue();
        assertThat(seen.has(edition("g0", "t"))).isFalse();
    }

    private static Edition edition(String guid, String text) {
        Body body = new Body("text/plain", text);
        return new Edition(
                Ids.edition("p", guid),
                new Publication("p", "P", null),
                new Edition.Source("feed", "s"),
                guid,
                "",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                body,
                null,
                Map.of(),
                Ids.contentHash("", body, null));
    }
}
