package io.wiredesk.deploy.bench;

import io.wiredesk.deploy.runtime.EmbeddedBroker;
import io.wiredesk.enrich.Rehearsal;
import io.wiredesk.enrich.dedup.DedupSettings;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
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
    /** Editions a second for the live stream, if so many are half load at most. */
    private static final double LIVE = 10;

    /** Clients take their time to connect, and stories to come. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int PARSINGS = 10;
    private static final int SPLITTINGS = 2;

    private final Path folder;
    private final Options options;
    private final Consumer<String> progress;

    /**
     * How much.
     *
     * @param editions that go through each step in a round
     * @param rounds that count
     * @param time to watch latency at half load, and then the live stream
     * @param clients of the live stream
     */
    public record Options(int editions, int rounds, Duration time, int clients) {}

    /**
     * What to measure.
     *
     * @param folder for the data of broker and topologies, empty
     * @param progress is told what is done now
     */
    public LineBench(Path folder, Options options, Consumer<String> progress) {
        this.folder = folder;
        this.options = options;
        this.progress = progress;
    }

    /** Runs it. */
    public LineFigures run() throws IOException, InterruptedException {
        Machine machine = Machine.now();
        progress.accept("printing " + options.editions() + " editions");
        EditionPress press = new EditionPress(SEED, Instant.now());
        List<Edition> printed = press.print(options.editions());
        Rehearsal rehearsal = rehearsed(printed);
        try (EmbeddedBroker broker = EmbeddedBroker.start(new EmbeddedBroker.Settings(folder.resolve("kafka"), 0))) {
            Map<LineStep, List<Sample>> samples = rounds(printed, rehearsal, broker.bootstrap());
            LineFigures measured = LineFigures.of(machine, Corpus.of(printed, rehearsal.stories()), samples);
            double capacity = measured.step(LineStep.ENRICH).editionsASecond().median();
            HalfLoad latency = halfLoad(press, capacity / 2, broker.bootstrap());
            FanOutFigures live = fanOut(press, Math.min(LIVE, capacity / 2), broker.bootstrap());
            return measured.with(latency, live, Machine.now());
        }
    }

    private Map<LineStep, List<Sample>> rounds(List<Edition> printed, Rehearsal rehearsal, String bootstrap)
            throws InterruptedException {
        Map<LineStep, List<Sample>> samples = new EnumMap<>(LineStep.class);
        for (int round = 0; round <= options.rounds(); round++) {
            for (LineStep step : LineStep.values()) {
                progress.accept("round " + round + " of " + options.rounds() + ": " + step.label());
                Sample sample = sample(step, round, printed, rehearsal, bootstrap);
                if (round > 0) {
                    samples.computeIfAbsent(step, s -> new ArrayList<>()).add(sample);
                }
            }
        }
        return samples;
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

    private HalfLoad halfLoad(EditionPress press, double rate, String bootstrap) throws InterruptedException {
        progress.accept("latency at half load");
        List<Edition> more = press.print(enough(rate, options.time()));
        return HalfLoad.measure(
                BenchLine.make(bootstrap, folder, "half"), more, rehearsed(more).stories(), rate);
    }

    private FanOutFigures fanOut(EditionPress press, double rate, String bootstrap)
            throws IOException, InterruptedException {
        progress.accept("live stream");
        List<Edition> more = press.print(enough(rate, options.time().plus(PATIENCE)));
        BenchLine line = BenchLine.make(bootstrap, folder, "live");
        return FanOut.measure(line, more, rate, options.clients(), options.time());
    }

    private static int enough(double rate, Duration time) {
        return (int) Math.max(1, rate * time.toSeconds());
    }

    private static Rehearsal rehearsed(List<Edition> editions) {
        return Rehearsal.of(editions, BenchLine.TOPICS, DedupSettings.DEFAULT);
    }
}
