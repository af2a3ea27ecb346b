package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.runtime.EmbeddedBroker;
import io.wiredesk.enrich.Rehearsal;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Edition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The line from editions to stories, step by step, over the same generated editions: parsing, splitting, copying through
 * Kafka Streams, the topology without thinking, the topology. Steps alternate, so that whatever else the machine does
 * meets them all; the first round warms up and is not counted.
 */
public final class LineBench {

    private static final long SEED = 20_260_101;
    private static final int PARSINGS = 10;
    private static final int SPLITTINGS = 2;

    private final Path folder;
    private final int editions;
    private final int rounds;
    private final Duration halfLoad;
    private final Consumer<String> progress;

    /**
     * What to measure.
     *
     * @param folder for the data of broker and topologies, empty
     * @param editions how many go through each step in a round
     * @param rounds that count
     * @param halfLoad how long latency is watched
     * @param progress is told what is done now
     */
    public LineBench(Path folder, int editions, int rounds, Duration halfLoad, Consumer<String> progress) {
        this.folder = folder;
        this.editions = editions;
        this.rounds = rounds;
        this.halfLoad = halfLoad;
        this.progress = progress;
    }

    /** Runs it. */
    public LineFigures run() throws InterruptedException {
        Machine machine = Machine.now();
        progress.accept("printing " + editions + " editions");
        EditionPress press = new EditionPress(SEED, Instant.now());
        List<Edition> printed = press.print(editions);
        Rehearsal rehearsal = Rehearsal.of(printed, BenchLine.TOPICS, DedupSettings.DEFAULT);
        try (EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(folder.resolve("kafka"), 0))) {
            Map<LineStep, List<Sample>> samples = new EnumMap<>(LineStep.class);
            for (int round = 0; round <= rounds; round++) {
                for (LineStep step : LineStep.values()) {
                    progress.accept("round " + round + " of " + rounds + ": " + step.label());
                    Sample sample = sample(step, round, printed, rehearsal, broker.bootstrap());
                    if (round > 0) {
                        samples.computeIfAbsent(step, s -> new ArrayList<>()).add(sample);
                    }
                }
            }
            Corpus corpus = Corpus.of(printed, rehearsal.stories());
            LineFigures measured = LineFigures.of(machine, corpus, samples);
            return measured.with(halfLoad(press, measured, broker.bootstrap()), Machine.now());
        }
    }

    private Sample sample(LineStep step, int round, List<Edition> printed, Rehearsal rehearsal, String bootstrap)
            throws InterruptedException {
        return switch (step) {
            case JSOUP -> new Alone(printed).parse(PARSINGS);
            case SPLIT -> new Alone(printed).split(SPLITTINGS);
            case IDENTITY, HOLLOW, ENRICH ->
                BenchLine.make(bootstrap, folder, step.label() + round).sample(step, printed, rehearsal);
        };
    }

    private HalfLoad halfLoad(EditionPress press, LineFigures measured, String bootstrap) throws InterruptedException {
        double rate = measured.step(LineStep.ENRICH).editionsASecond().median() / 2;
        progress.accept("half load: " + Math.round(rate) + " editions a second");
        List<Edition> more = press.print((int) Math.max(1, rate * halfLoad.toSeconds()));
        Rehearsal expected = Rehearsal.of(more, BenchLine.TOPICS, DedupSettings.DEFAULT);
        return HalfLoad.measure(BenchLine.make(bootstrap, folder, "half"), more, expected, rate);
    }
}
