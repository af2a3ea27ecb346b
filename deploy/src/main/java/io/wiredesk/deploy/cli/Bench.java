package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.TemporaryFolder;
import io.wiredesk.deploy.bench.LineBench;
import io.wiredesk.deploy.bench.LineFigures;
import io.wiredesk.deploy.bench.LineTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measurements. */
@Command(
        name = "bench",
        description = {
            "Measure what wiredesk does on this machine.",
            "Over generated newsletters: parsing and splitting alone; then on a broker of its own, exactly once: copying, the"
                    + " topology without its thinking, the topology; last, latency at half load and the desk's live stream.",
            "Figures belong to the machine and what else it does; ratios are of one run."
        },
        subcommands = BenchFeeds.class)
final class Bench implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--editions", paramLabel = "N", description = "How many in a round; default: ${DEFAULT-VALUE}.")
    int editions = 1_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count; default: ${DEFAULT-VALUE}.")
    int rounds = 3;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long latency is watched, and the live stream; default: ${DEFAULT-VALUE} each.")
    int seconds = 20;

    @Option(names = "--clients", paramLabel = "N", description = "Of the live stream; default: ${DEFAULT-VALUE}.")
    int clients = 100;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter progress = spec.commandLine().getErr();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            LineBench.Options options = new LineBench.Options(editions, rounds, Duration.ofSeconds(seconds), clients);
            LineFigures figures = new LineBench(folder.path(), options, progress::println).run();
            LineTable.of(figures).forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            FiguresFile.write(json, figures);
        }
        return ExitCode.DONE;
    }
}
