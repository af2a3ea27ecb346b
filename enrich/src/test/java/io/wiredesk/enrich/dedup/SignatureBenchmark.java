package io.wiredesk.enrich.dedup;

import static io.wiredesk.enrich.dedup.Told.told;

import io.wiredesk.schemas.Story;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a story is recognised by, and the bands that near copies share. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureBenchmark {

    @Param({"20", "100", "800"})
    public int words;

    private final Fingerprinter fingerprinter = new Fingerprinter(DedupSettings.DEFAULT);
    private Story story = told("s").story();
    private Shingles shingles = Shingles.of(new byte[0]);

    /** Writes the story. */
    @Setup
    public void write() {
        Random random = new Random(1);
        String text = Stream.generate(() -> "word" + random.nextInt(5_000))
                .limit(words)
                .collect(Collectors.joining(" "));
        story = told("s")
                .headed("A headline of six words or more")
                .saying(text)
                .about("https://paper.example/news/a-story")
                .story();
        shingles = fingerprinter.of(story, Telling.of(story)).shingles();
    }

    @Benchmark
    public Fingerprint fingerprint() {
        return fingerprinter.of(story, Telling.of(story));
    }

    @Benchmark
    public int[] bands() {
        return MinHash.bands(shingles);
    }
}
