package io.wiredesk.deploy.cli;

import io.wiredesk.ingest.discovery.Opml;
import io.wiredesk.ingest.discovery.Opml.Outline;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the feeds as a list that feed readers import. */
@Command(
        name = "export",
        description =
                "Write the feeds as OPML 2.0, which feed readers import. Their addresses are in it: mind who gets it.")
final class SourcesExport implements Callable<Integer> {

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to write it; default: standard output.")
    @Nullable
    Path file;

    @Override
    public Integer call() throws IOException {
        List<Outline> feeds = feeds(sources.book().read());
        String list = Opml.write("wiredesk", feeds);
        Report report = Report.of(spec);
        if (file == null) {
            report.lines(list.lines().toList());
        } else {
            Files.writeString(file, list);
            report.line("Wrote " + Words.count(feeds.size(), "feed") + " to " + file + ".");
        }
        report.complain("the list holds the feeds' addresses, and some of them may be secrets");
        return ExitCode.DONE;
    }

    /** Those on the web, by id: others could not read the files of this machine. */
    private static List<Outline> feeds(SourceBook.Page page) {
        return page.definitions().values().stream()
                .filter(source -> source.kind() == Kind.FEED
                        && !source.location().regionMatches(true, 0, "file:", 0, "file:".length()))
                .sorted(Comparator.comparing(SourceDefinition::id))
                .map(source -> new Outline(source.location(), title(source, page)))
                .toList();
    }

    private static Optional<String> title(SourceDefinition source, SourceBook.Page page) {
        return Optional.ofNullable(source.title())
                .or(() -> Optional.ofNullable(page.statuses().get(source.id())).map(SourceStatus::title));
    }
}
