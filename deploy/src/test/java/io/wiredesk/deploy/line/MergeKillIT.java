package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.deploy.runtime.ChildJvm;
import io.wiredesk.deploy.runtime.KafkaBackend;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.enrich.EnrichApp;
import io.wiredesk.enrich.Pools;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills enrich, as {@code kill -9} does, while it unites clusters: with tombstones of clusters written and not committed.
 * What it has said in the end, record by record, is what an instance says that nobody kills. {@code -Dmerge.seeds=N} for
 * more seeds than 3.
 */
@KafkaBroker
class MergeKillIT {

    private static final int CHUNKS = 3;
    private static final int EVENTS_A_CHUNK = 120;
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    /** Three at a time: each waits for sessions to end and transactions to be committed most of its time. */
    @Test
    void what_a_kill_cuts_short_is_done_once(KafkaBackend.Broker broker) throws Exception {
        try (ExecutorService three = Executors.newFixedThreadPool(3)) {
            List<Future<?>> seeds = new ArrayList<>();
            for (int i = 0; i < Integer.getInteger("merge.seeds", 3); i++) {
                long seed = Long.getLong("seed", 20260731) + i;
                seeds.add(three.submit(() -> doneOnce(seed, broker)));
            }
            for (Future<?> seed : seeds) {
                seed.get();
            }
        }
    }

    private @Nullable Void doneOnce(long seed, KafkaBackend.Broker broker) throws Exception {
        Path state = folder.resolve(Long.toString(seed));
        Channels calm = created(broker);
        Channels disturbed = created(broker);
        Random random = new Random(seed);
        List<List<Story>> chunks = new ArrayList<>();
        Tellings tellings = new Tellings("press");
        chunks.add(tellings.apart(0, CHUNKS * EVENTS_A_CHUNK));
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            chunks.add(tellings.uniting(chunk * EVENTS_A_CHUNK, (chunk + 1) * EVENTS_A_CHUNK, random));
        }

        Killed run = runKilled(broker.bootstrap(), disturbed, chunks, random, state);

        Spoken killed = Spoken.after(broker.bootstrap(), disturbed);
        Spoken undisturbed = runCalm(broker.bootstrap(), calm, run.told(), state);
        System.out.printf(
                "merges and kills: seed %d: %d stories, %d clusters united or left, %d tombstones cut short by kills%n",
                seed, undisturbed.stories().size(), undisturbed.tombstones(), run.cut());
        assertThat(run.cut())
                .as("clusters that were being united when it was killed")
                .isPositive();
        assertThat(killed.memberships()).isEqualTo(undisturbed.memberships());
        assertThat(killed.clusters()).isEqualTo(undisturbed.clusters());
        assertThat(killed.stories()).isEqualTo(undisturbed.stories());
        assertThat(killed.deadLetters()).isEmpty();
        assertThat(undisturbed.tombstones()).isGreaterThanOrEqualTo((run.told().size() - 1L) * EVENTS_A_CHUNK);
        return null;
    }

    /** What was told until a kill had cut something short. */
    private record Killed(List<List<Story>> told, long cut) {}

    /** With half of the seeds the state folder is lost too. */
    private static Killed runKilled(
            String bootstrap, Channels channels, List<List<Story>> chunks, Random random, Path folder)
            throws Exception {
        int told = 0;
        long cut = 0;
        ChildJvm process = start(bootstrap, channels, folder.resolve("first"));
        try (WatchedBroker watched = new WatchedBroker(bootstrap)) {
            write(bootstrap, channels, chunks.get(told++));
            while (cut == 0 && told < chunks.size()) {
                Spoken.awaitAll(bootstrap, channels); // from here on, all it does is unite
                write(bootstrap, channels, chunks.get(told++));
                watched.awaitUncommitted(channels.clusters().name(), 1 + random.nextInt(150), SOON);
                process.close();
                process = start(bootstrap, channels, folder.resolve(random.nextBoolean() ? "first" : "second"));
                cut = tombstones(channels.clusters(), bootstrap, "read_uncommitted")
                        - tombstones(channels.clusters(), bootstrap, "read_committed");
            }
            Spoken.awaitAll(bootstrap, channels);
        } finally {
            process.close();
        }
        return new Killed(chunks.subList(0, told), cut);
    }

    private static ChildJvm start(String bootstrap, Channels channels, Path state) {
        ChildJvm process = ChildJvm.start(EnrichProcess.class, bootstrap, channels.prefix(), state.toString());
        process.await("ready");
        return process;
    }

    private static Spoken runCalm(String bootstrap, Channels channels, List<List<Story>> chunks, Path folder)
            throws Exception {
        chunks.forEach(chunk -> write(bootstrap, channels, chunk));
        try (EnrichApp app = EnrichProcess.start(bootstrap, channels, Pools.ONE, folder.resolve("calm"))) {
            assertThat(app.awaitRunning(Duration.ofMinutes(1))).isTrue();
            return Spoken.after(bootstrap, channels);
        }
    }

    private static Channels created(KafkaBackend.Broker broker) {
        Channels channels = new Channels("m" + UUID.randomUUID() + ".", 1);
        broker.create(channels.all().toArray(Channel<?>[]::new));
        return channels;
    }

    private static void write(String bootstrap, Channels channels, List<Story> stories) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), InstantSource.system())) {
            stories.forEach(story -> writer.put(channels.splitStories(), story.id(), story));
        }
    }

    private static long tombstones(Channel<?> channel, String bootstrap, String isolation) {
        AtomicLong tombstones = new AtomicLong();
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", isolation, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Partitions partitions = Partitions.of(channel, consumer);
            consumer.seekToBeginning(partitions.all());
            partitions.readTo(partitions.ends(), record -> tombstones.addAndGet(record.value() == null ? 1 : 0));
        }
        return tombstones.get();
    }
}
