package io.wiredesk.sink.desk.store;

import static io.wiredesk.sink.desk.testing.Samples.about;
import static io.wiredesk.sink.desk.testing.Samples.cluster;
import static io.wiredesk.sink.desk.testing.Samples.in;
import static io.wiredesk.sink.desk.testing.Samples.membership;
import static io.wiredesk.sink.desk.testing.Samples.story;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Membership.Relation;
import io.wiredesk.sink.desk.testing.Samples;
import io.wiredesk.sink.desk.testing.StoreWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** How long a reader waits for the front page of a large store; run by hand: {@code StoreBenchmark [stories]}. */
final class StoreBenchmark {

    private static final int MINUTES = 60 * 24 * 60;
    private static final int ROUNDS = 300;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final StoreWriter writer;
    private final Random random = new Random(7);
    private int stories;

    private StoreBenchmark(StoreWriter writer) {
        this.writer = writer;
    }

    /** Fills a store and asks it. */
    public static void main(String[] arguments) throws Exception {
        int stories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path file = Files.createTempDirectory("store").resolve("news.db");
        try (StoreWriter writer = StoreWriter.at(file)) {
            StoreBenchmark benchmark = new StoreBenchmark(writer);
            while (benchmark.stories < stories) {
                writer.inTransaction(() -> {
                    for (int i = 0; i < 500; i++) {
                        benchmark.tell();
                    }
                });
            }
        }
        try (Store store = Stores.open("jdbc:sqlite:" + file)) {
            ClusterFilter week = ClusterFilter.since(Samples.MORNING.plusSeconds(60L * (MINUTES - 7 * 24 * 60)));
            ClusterFilter all = ClusterFilter.since(Samples.MORNING.minusSeconds(60));
            timed("front page of a week", store, s -> s.clusters(week, 6, Paging.first(20)));
            timed("front page of all", store, s -> s.clusters(all, 6, Paging.first(20)));
            timed("of ten topics", store, s -> s.clusters(week.about(topics()), 6, Paging.first(20)));
            String next = store.clusters(all, 6, Paging.first(200)).next();
            timed("further down", store, s -> s.clusters(all, 6, new Paging(next, 20)));
        }
    }

    /** Most clusters are alone; few are told by many. */
    private void tell() {
        int tellings = (int) Math.min(60, Math.max(1, Math.pow(random.nextDouble(), -0.7)));
        int minute = random.nextInt(MINUTES);
        String id = "c" + stories;
        List<String> members = new ArrayList<>();
        for (int i = 0; i < tellings; i++) {
            String story = "s" + stories++;
            members.add(story);
            writer.put(in(
                            story(story, minute, "Rocket " + id, TEXT, "t" + random.nextInt(60)),
                            "e" + story,
                            0,
                            "p" + i))
                    .put(membership(story, id, i == 0 ? Relation.LEAD : Relation.SAME_EVENT));
        }
        Cluster cluster = cluster(id, tellings, minute, members.toArray(new String[0]));
        writer.put(about(cluster, "t" + random.nextInt(60), "t" + random.nextInt(60)));
    }

    private static final String TEXT = "It rose at dawn and nobody had thought that it would. ".repeat(12);

    private static Set<String> topics() {
        return Set.of("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10");
    }

    private static void timed(String what, Store store, Consumer<Store> question) {
        for (int i = 0; i < ROUNDS; i++) {
            question.accept(store); // until it is compiled
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.accept(store);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        OUT.printf("%-22s p50 %.1f ms, p95 %.1f ms%n", what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6);
    }
}
