package io.wiredesk.ingest.feed.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What feedparser's suite expects of its files, held against what we read. Beside plain Rome, on the same files. */
class ExpectationTest {

    /** Expectations of a field, and how many of them a reader meets. */
    private static final class Tally {
        int expected;
        int ours;
        int rome;
    }

    @Test
    void entries_say_what_the_suite_expects() throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        for (CorpusFile file : CorpusFile.all()) {
            Optional<Expectation> expectation = Expectation.of(file);
            if (expectation.isPresent()) {
                Expectation expected = expectation.get();
                boolean ours = meets(Reader.OURS, file, expected);
                boolean rome = meets(Reader.PLAIN_ROME, file, expected);
                for (Tally tally : new Tally[] {all, tallies.computeIfAbsent(expected.field(), f -> new Tally())}) {
                    tally.expected++;
                    tally.ours += ours ? 1 : 0;
                    tally.rome += rome ? 1 : 0;
                }
            }
        }
        tallies.forEach(ExpectationTest::print);
        print("all", all);
        assertThat(all.ours).isGreaterThanOrEqualTo(all.rome).isGreaterThanOrEqualTo(all.expected * 94 / 100);
    }

    private static boolean meets(Reader reader, CorpusFile file, Expectation expected) {
        return reader.read(file.bytes()).map(expected::isMetBy).orElse(false);
    }

    private static void print(String field, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %4d expectations met: ours %5.1f %%, plain Rome %5.1f %%%n",
                field,
                tally.expected,
                100.0 * tally.ours / tally.expected,
                100.0 * tally.rome / tally.expected);
    }
}
