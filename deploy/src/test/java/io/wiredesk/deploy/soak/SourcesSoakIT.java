package io.wiredesk.deploy.soak;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wiredesk.deploy.line.Committed;
import io.wiredesk.deploy.line.RunningLine;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds and a mailbox whose servers drop, stall, truncate, number anew and lie, for {@code -Dsoak=DURATION} ({@code 20s},
 * {@code 3m}, {@code 8h}); {@code -Dseed=N} for other faults. Then the books are compared: what was published is in
 * {@code editions}, each version once, and nothing else; and the process holds no more than it did a third of the way.
 */
class SourcesSoakIT {

    private static final Duration LENGTH =
            Duration.parse("PT" + System.getProperty("soak", "20s").toUpperCase(java.util.Locale.ROOT));
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int FEEDS = 20;
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** A source that failed ten times in a row comes back after a quarter of an hour. */
    private static final Duration PATIENCE = Duration.ofMinutes(16);

    @TempDir
    private Path folder;

    @Test
    void the_ledger_is_equal_at_the_end_and_nothing_has_grown() throws Exception {
        Random random = new Random(SEED);
        try (UnreliableFeeds feeds = UnreliableFeeds.start(FEEDS, random);
                Mailbox mailbox = Mailbox.start();
                UnreliableProxy proxy = UnreliableProxy.start(mailbox.port(), random);
                RunningLine line = RunningLine.start(configuration(feeds, proxy), folder.resolve("data"))) {
            List<Footprint> footprints = publish(feeds, mailbox, random, line);
            feeds.calm();
            proxy.calm();

            Ledger ledger = new Ledger(line);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(ledger.newest()).containsAllEntriesOf(published(feeds, mailbox)));
            footprints.add(Footprint.of(line.pid()));

            report(feeds, proxy, ledger, footprints);
            assertThat(ledger.newest().keySet())
                    .isEqualTo(published(feeds, mailbox).keySet());
            assertThat(ledger.repeated())
                    .as("the same version of an edition again")
                    .isEmpty();
            assertThat(ledger.keys())
                    .as("one id an edition")
                    .isEqualTo(ledger.newest().size());
            flat(footprints);
        }
    }

    private List<Footprint> publish(UnreliableFeeds feeds, Mailbox mailbox, Random random, RunningLine line)
            throws Exception {
        List<Footprint> footprints = new ArrayList<>();
        long rounds = Math.max(1, LENGTH.dividedBy(ROUND));
        CountDownLatch never = new CountDownLatch(1);
        for (long round = 0; round < rounds; round++) {
            feeds.publish();
            mailbox.deliver();
            if (random.nextInt(15) == 0) {
                mailbox.renumber();
            }
            assertThat(never.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
            if ((round + 1) % Math.max(1, rounds / 6) == 0) {
                footprints.add(Footprint.of(line.pid()));
            }
        }
        return footprints;
    }

    /** Title and the words its newest version ends with. */
    private static Map<String, String> published(UnreliableFeeds feeds, Mailbox mailbox) {
        Map<String, String> all = feeds.published();
        mailbox.delivered().forEach(subject -> all.put(subject, ""));
        return all;
    }

    /** What wiredesk took in. */
    private record Ledger(RunningLine line) {

        private Map<String, List<Edition>> editions() {
            Channels channels = line.channels();
            return new Committed(line.instance().bootstrap()).records(channels.editions());
        }

        Map<String, String> newest() {
            return editions().values().stream()
                    .map(List::getLast)
                    .collect(toMap(Edition::title, SourcesSoakIT::ending, (one, other) -> one + " and " + other));
        }

        long keys() {
            return editions().size();
        }

        List<String> repeated() {
            List<String> repeated = new ArrayList<>();
            editions().values().forEach(versions -> {
                Set<String> seen = new HashSet<>();
                versions.stream()
                        .filter(version -> !seen.add(version.contentHash()))
                        .forEach(version -> repeated.add(version.title()));
            });
            return repeated;
        }
    }

    private static String ending(Edition edition) {
        String content = edition.body().content().strip();
        int revision = content.lastIndexOf("Revision ");
        return revision < 0 ? "" : content.substring(revision);
    }

    /** Caches warm up, and what was seen is remembered: room for that, none for a leak. */
    private static void flat(List<Footprint> footprints) {
        assertThat(footprints).hasSizeGreaterThan(5);
        Footprint early = footprints.get(footprints.size() / 3);
        Footprint late = footprints.getLast();
        assertThat(late.heap()).isLessThan(early.heap() * 3 / 2 + 40 * 1024);
        assertThat(late.threads()).isLessThan(early.threads() + 20);
        assertThat(late.descriptors()).isLessThan(early.descriptors() + 60);
    }

    private static void report(
            UnreliableFeeds feeds, UnreliableProxy proxy, Ledger ledger, List<Footprint> footprints) {
        System.out.println("soak of " + LENGTH + ", seed " + SEED + ": " + ledger.keys() + " editions; feed requests "
                + feeds.answered() + "; mail connections refused or cut " + proxy.cuts());
        footprints.forEach(footprint -> System.out.println("  " + footprint));
    }

    private Path configuration(UnreliableFeeds feeds, UnreliableProxy proxy) throws IOException {
        StringBuilder yaml = new StringBuilder("desk: {port: 0}\nnetwork: {allow: [127.0.0.0/8]}\nsources:\n");
        int number = 0;
        for (String address : new TreeSet<>(feeds.addresses())) {
            yaml.append("  - {id: feed-%d, feed: \"%s\", every: 2s, first: all}\n".formatted(number++, address));
        }
        yaml.append("  - {id: letters, mail: \"imap://127.0.0.1:%d\", user: \"%s\", password: \"%s\", folders: [%s], "
                .formatted(proxy.port(), Mailbox.USER, Mailbox.PASSWORD, Mailbox.FOLDER));
        yaml.append("first: all, poll: 2s}\n");
        return Files.writeString(folder.resolve("wiredesk.yaml"), yaml);
    }
}
