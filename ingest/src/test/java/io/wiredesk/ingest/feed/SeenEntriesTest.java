package io.wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.schemas.Ids;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenEntriesTest {

    @Test
    void the_text_says_everything() {
        SeenEntry bare = new SeenEntry(Ids.edition("p", "g"), "", "", "", "", SeenEntry.mark("content"));
        SeenEntries seen = SeenEntries.NONE.with(List.of(entry("a"), bare));

        assertThat(SeenEntries.of(seen.text()).entries()).containsExactly(entry("a"), bare);
        assertThat(SeenEntries.of(seen.text() + "half of one").size()).isEqualTo(2);
    }

    @Test
    void an_entry_that_left_the_document_is_remembered_for_when_it_returns() {
        SeenEntries seen = SeenEntries.NONE.with(List.of(entry("a"))).with(List.of(entry("b")));

        assertThat(seen.entries()).containsExactly(entry("b"), entry("a"));
    }

    @Test
    void memory_is_bounded_and_the_newest_document_goes_first() {
        SeenEntries seen = SeenEntries.NONE;
        for (int round = 0; round < 5; round++) {
            seen = seen.with(entries(round * 1_000, 1_000));
        }

        assertThat(seen.size()).isEqualTo(SeenEntries.MAX);
        assertThat(seen.entries()).startsWith(entry("g4000")).endsWith(entry("g3999"));
    }

    @Test
    void an_offset_takes_46_characters_an_entry() {
        for (int count : new int[] {10, 100, 2_000}) {
            assertThat(SeenEntries.NONE.with(entries(0, count)).text()).hasSize(46 * count);
        }
    }

    @Test
    void what_was_kept_in_the_short_form_stays_until_it_is_seen_again() {
        String edition = Ids.edition("p", "a");
        SeenEntries old = SeenEntries.ofShort(edition.substring(0, 16) + "0123abcd" + "eeeeeeeeeeeeeeee" + "00000000");

        SeenEntries read = SeenEntries.of(old.with(List.of(entry("b"))).text());

        assertThat(read.shortHash(edition)).contains("0123abcd");
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.with(List.of(entry("a"))).size()).isEqualTo(3);
        assertThat(read.with(List.of(entry("a"))).shortHash(edition)).isEmpty();
    }

    private static List<SeenEntry> entries(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> entry("g" + i)).toList();
    }

    private static SeenEntry entry(String guid) {
        return new SeenEntry(
                Ids.edition("p", guid),
                SeenEntry.mark(guid),
                SeenEntry.mark("link " + guid),
                SeenEntry.hint("title"),
                SeenEntry.hint("123"),
                SeenEntry.mark("content " + guid));
    }
}
