package io.wiredesk.ingest.feed.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The suites of seven feed readers: what breaks them, and what they hold. Beside plain Rome, on the same files. */
class FeedCorpusTest {

    /** Files, and how many of them a reader gives all entries of. */
    private static final class Tally {
        int files;
        int ours;
        int rome;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_file_escapes_being_read_or_refused() throws IOException {
        for (CorpusFile file : CorpusFile.all()) {
            for (String type : new String[] {null, "text/html", "text/xml; charset=us-ascii", "application/json"}) {
                try {
                    assertThat(new FeedParser().parse(file.bytes(), type).entries())
                            .as("%s", file)
                            .isNotNull();
                } catch (Unreadable e) {
                    assertThat(e.why()).as("%s", file).isNotBlank().doesNotContain("\n");
                }
            }
        }
    }

    @Test
    void well_formed_feeds_give_the_entries_they_hold() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        for (CorpusFile file : CorpusFile.all()) {
            OptionalInt held = file.entriesHeld();
            if (held.isPresent()) {
                boolean ours = gives(Reader.OURS, file, held.getAsInt());
                boolean rome = gives(Reader.PLAIN_ROME, file, held.getAsInt());
                for (Tally tally : new Tally[] {all, tallies.computeIfAbsent(file.project(), p -> new Tally())}) {
                    tally.files++;
                    tally.ours += ours ? 1 : 0;
                    tally.rome += rome ? 1 : 0;
                }
            }
        }
        tallies.forEach(FeedCorpusTest::print);
        print("all", all);
        assertThat(all.ours).isGreaterThanOrEqualTo(all.rome).isGreaterThanOrEqualTo(all.files * 99 / 100);
    }

    private static boolean gives(Reader reader, CorpusFile file, int held) {
        return reader.read(file.bytes())
                .map(feed -> feed.entries().size() + feed.left() == held)
                .orElse(false);
    }

    private static void print(String project, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %5d well-formed feeds, all entries read: ours %5.1f %%, plain Rome %5.1f %%%n",
                project,
                tally.files,
                100.0 * tally.ours / tally.files,
                100.0 * tally.rome / tally.files);
    }
}
