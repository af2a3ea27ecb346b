package io.wiredesk.deploy.cli;

import io.wiredesk.sink.desk.store.Store;
import io.wiredesk.sink.desk.store.StoreUnavailable;
import io.wiredesk.sink.desk.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows why something is as it is, from the store: it need not run for that. */
@Command(
        name = "explain",
        description = {
            "Show why a story is where it is: where it was cut from, which stories tell the same and on what evidence,"
                    + " what each telling added, why it carries its topics.",
            "A cluster is shown with all its tellings, an edition with what became of its stories. Reads the store,"
                    + " whether wiredesk runs or not."
        })
final class Explain implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Id of a story, a cluster or an edition.")
    String id;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "SQLite store to read; default: the one of the configuration.")
    @Nullable
    Path file;

    @Option(
            names = "--json",
            description = "One JSON object: the records, and the timeline with what each telling added.")
    boolean json;

    @Override
    public Integer call() {
        Path path = file == null ? wiredesk.common.config().sqlite() : file;
        Explanation explanation = explanation(path);
        Report.of(spec).lines(json ? explanation.json() : explanation.lines(Instant.now()));
        return ExitCode.DONE;
    }

    private Explanation explanation(Path path) {
        try (Store store = Stores.open("jdbc:sqlite:" + path)) {
            return Explanation.of(id.strip(), store)
                    .orElseThrow(() -> CommandFailure.input("there is no story, cluster or edition "
                            + Words.oneLine(id) + " in the store " + path
                            + "; ids stand on a story's page under \"What it is called\" and in wiredesk tail --json"));
        } catch (StoreUnavailable e) {
            throw CommandFailure.environment(
                    e.getMessage() + "; wiredesk run makes and fills it, --store and --data name another one");
        }
    }
}
