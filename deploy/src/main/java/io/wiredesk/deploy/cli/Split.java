package io.wiredesk.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads editions apart; needs no broker. */
@Command(name = "split", description = "Print the stories of newsletters, and what was set aside, as JSON, one a line.")
final class Split implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Mails, mailboxes, pages, texts or feeds; folders of them; - is standard input.")
    List<String> files;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Inputs inputs =
                new Inputs(InstantSource.system().instant(), spec.commandLine().getErr());
        for (String file : files) {
            inputs.editions(file, (name, edition) -> print(name, edition, inputs, out));
            out.flush();
            if (out.checkError()) {
                break; // nobody listens any more
            }
        }
        return inputs.exitCode();
    }

    private static void print(String file, Edition edition, Inputs inputs, PrintWriter out) {
        try {
            for (Story piece : EditionSplitter.split(edition).pieces()) {
                ObjectNode line = Json.MAPPER.createObjectNode().put("file", file);
                line.setAll((ObjectNode) Json.MAPPER.valueToTree(piece));
                out.println(line);
            }
        } catch (RuntimeException | StackOverflowError e) {
            inputs.failed(file, "cannot be read apart: " + e.getClass().getSimpleName());
        }
    }
}
