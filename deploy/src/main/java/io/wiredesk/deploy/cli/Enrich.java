package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.BatchLine;
import io.wiredesk.deploy.batch.EnrichedStory;
import io.wiredesk.deploy.line.UserTopics;
import io.wiredesk.schemas.Edition;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole topology over files. */
@Command(
        name = "enrich",
        description = {
            "Print the stories of newsletters with their topics and clusters as JSON, one a line.",
            "Runs the whole line on a broker of its own; what runs otherwise is not touched."
        })
final class Enrich implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Mails, mailboxes, pages, texts or feeds; folders of them; - is standard input.")
    List<String> files;

    @Option(
            names = "--stories",
            description =
                    "The files hold stories already cut, a JSON object a line: id, headline, text, and optionally "
                            + "publication, publishedAt, language, url.")
    boolean stories;

    @Option(names = "--topics", paramLabel = "FILE", description = "Your own topics, beside the built-in ones.")
    @Nullable
    Path topics;

    @Override
    public Integer call() {
        UserTopics wanted = UserTopics.of(Optional.ofNullable(topics));
        Inputs inputs =
                new Inputs(InstantSource.system().instant(), spec.commandLine().getErr());
        try (BatchLine line = BatchLine.start(wanted.all())) {
            files.forEach(file -> put(file, line, inputs));
            print(line);
            line.refused().forEach(refused -> inputs.failed("refused", refused));
        }
        return inputs.exitCode();
    }

    private void put(String file, BatchLine line, Inputs inputs) {
        if (stories) {
            inputs.stories(file, line::put);
        } else {
            inputs.editions(file, (name, edition) -> put(name, edition, line, inputs));
        }
    }

    private static void put(String name, Edition edition, BatchLine line, Inputs inputs) {
        try {
            line.put(edition);
        } catch (IllegalArgumentException e) {
            inputs.failed(name, String.valueOf(e.getMessage()));
        }
    }

    private void print(BatchLine line) {
        PrintWriter out = spec.commandLine().getOut();
        line.results().map(EnrichedStory::json).forEach(out::println);
        out.flush();
    }
}
