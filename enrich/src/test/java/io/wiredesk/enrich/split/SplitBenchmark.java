package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Splitting the HTML editions of all makes, beside parsing the same HTML and nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplitBenchmark {

    private final List<Edition> editions = new ArrayList<>();

    /** Runs both and prints how many times the one the other takes. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(SplitBenchmark.class.getName())
                        .forks(1)
                        .build())
                .run()) {
            times.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double jsoup = times.getOrDefault("jsoup", Double.NaN);
        System.out.printf("split : jsoup = %.2f%n", times.getOrDefault("split", Double.NaN) / jsoup);
    }

    /** Reads the editions. */
    @Setup
    public void read() throws IOException, URISyntaxException {
        Path makes = Path.of(Objects.requireNonNull(SplitBenchmark.class.getResource("makes"))
                .toURI());
        try (Stream<Path> files = Files.walk(makes)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                editions.add(SplitCorpus.edition(file));
            }
        }
    }

    @Benchmark
    public void jsoup(Blackhole to) {
        for (Edition edition : editions) {
            to.consume(Jsoup.parse(edition.body().content()));
        }
    }

    @Benchmark
    public void split(Blackhole to) {
        for (Edition edition : editions) {
            to.consume(EditionSplitter.split(edition));
        }
    }
}
