package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.TemporaryFolder;
import io.wiredesk.deploy.bench.FeedBench;
import io.wiredesk.deploy.bench.FeedFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many feeds on one worker. */
@Command(
        name = "feeds",
        description = {
            "Poll many feeds of a local server on one Connect worker: all due at once, then spread over their interval.",
            "Of a hundred feeds 20 have news at every poll, 4 are slow, 4 fail; the others answer 304."
        })
final class BenchFeeds implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--feeds", paramLabel = "N", description = "How many; default: ${DEFAULT-VALUE}.")
    int feeds = 10_000;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Interval of each feed, and how long the schedule is watched; default: ${DEFAULT-VALUE}.")
    int minutes = 15;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
    @Nullable
    Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            FeedFigures figures = new FeedBench(folder.path(), feeds, Duration.ofMinutes(minutes)).run();
            figures.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            FiguresFile.write(json, figures);
        }
        return ExitCode.DONE;
    }
}
