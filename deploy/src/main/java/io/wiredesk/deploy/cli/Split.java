package io.wiredesk.deploy.cli;

import io.wiredesk.enrich.split.SeriesSplitter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads editions apart; needs no broker. */
@Command(
        name = "split",
        description = {
            "Print the stories of newsletters, and what was set aside, as JSON, one a line.",
            "What earlier editions of a publication repeat is set aside in later ones: give them in order."
        })
final class Split implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--explain",
            description = "Write a web page instead that shows each edition with its cuts, and why they were made.")
    boolean explain;

    @Option(
            names = "--out",
            paramLabel = "PAGE.html",
            description = "With --explain: where to write the page; default: standard output.")
    @Nullable
    Path page;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Mails, mailboxes, pages, texts or feeds; folders of them; - is standard input.")
    List<String> files;

    @Override
    public Integer call() {
        if (page != null && !explain) {
            throw CommandFailure.usage("--out is where the page of --explain goes; add --explain, or leave it out");
        }
        Inputs inputs =
                new Inputs(InstantSource.system().instant(), spec.commandLine().getErr());
        if (explain) {
            SplitPage explained = new SplitPage(inputs);
            read(inputs, explained::add);
            explained.write(page, Report.of(spec));
        } else {
            SeriesSplitter splitter = new SeriesSplitter();
            read(inputs, (name, edition) -> print(name, Pieces.of(name, () -> splitter.split(edition), inputs)));
        }
        return inputs.exitCode();
    }

    private void print(String file, List<Story> pieces) {
        pieces.forEach(piece -> spec.commandLine().getOut().println(Pieces.line(file, piece)));
    }

    private void read(Inputs inputs, BiConsumer<String, Edition> use) {
        PrintWriter out = spec.commandLine().getOut();
        for (String file : files) {
            inputs.editions(file, use);
            out.flush();
            if (out.checkError()) {
                break; // nobody listens any more
            }
        }
    }
}
