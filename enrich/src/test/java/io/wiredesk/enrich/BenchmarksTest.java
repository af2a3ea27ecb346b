package io.wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.enrich.dedup.PoolBenchmark;
import io.wiredesk.enrich.dedup.SignatureBenchmark;
import io.wiredesk.enrich.split.SplitBenchmark;
import io.wiredesk.enrich.tag.MatchingBenchmark;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once; docs/performance.md tells how to measure with them. */
class BenchmarksTest {

    @Test
    void each_benchmark_runs() throws RunnerException {
        // nothing is measured, so it does not matter what else is on this machine
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .include(SplitBenchmark.class.getName())
                .include(SignatureBenchmark.class.getName())
                .include(PoolBenchmark.class.getName())
                .include(MatchingBenchmark.class.getName())
                .param("words", "20")
                .param("clusters", "200")
                .param("more", "0")
                .mode(org.openjdk.jmh.annotations.Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(0)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        Collection<RunResult> results = new Runner(once).run();

        assertThat(results).hasSize(6);
    }
}
