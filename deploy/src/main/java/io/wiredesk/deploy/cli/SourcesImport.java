package io.wiredesk.deploy.cli;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.discovery.Opml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds the feeds of a list as feed readers export it. */
@Command(
        name = "import",
        description = "Add the feeds of an OPML file, as feed readers export it. Those there are stay as they are.")
final class SourcesImport implements Callable<Integer> {

    private static final int COMPLAINTS = 20;

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The list.")
    Path file;

    @Override
    public Integer call() throws IOException {
        Opml list = read();
        SourceBook book = sources.book();
        FeedList feeds = FeedList.of(
                list.outlines(), new KnownSources(book.read().definitions().values()));
        book.put(feeds.added());
        Report.of(spec)
                .line("Added " + Words.count(feeds.added().size(), "feed") + ", " + feeds.known() + " known already.");
        return complain(Stream.concat(list.left().stream(), feeds.left().stream())
                .map(Words::oneLine)
                .toList());
    }

    private int complain(List<String> left) {
        Report report = Report.of(spec);
        left.stream().limit(COMPLAINTS).forEach(why -> report.complain("left out: " + why));
        if (left.size() > COMPLAINTS) {
            report.complain("left out: " + (left.size() - COMPLAINTS) + " more");
        }
        return left.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private Opml read() throws IOException {
        try {
            return Opml.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(file + ": there is no such file");
        } catch (Unreadable e) {
            throw CommandFailure.input(file + ": " + e.why());
        }
    }
}
