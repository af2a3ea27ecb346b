package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Splitting an edition, beside parsing its HTML and nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SplitBenchmark {

    @Param({"table-mail.html", "semantic.html", "essay.html"})
    public String file = "";

    private Edition edition = Editions.html("", "");

    /** Reads the edition. */
    @Setup
    public void read() throws IOException {
        try (InputStream in = SplitBenchmark.class.getResourceAsStream("golden/" + file)) {
            edition = Editions.html("Monday", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Benchmark
    public Document jsoup() {
        return Jsoup.parse(edition.body().content());
    }

    @Benchmark
    public Split split() {
        return EditionSplitter.split(edition);
    }
}
