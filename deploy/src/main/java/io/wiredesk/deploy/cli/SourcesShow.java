package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one source. */
@Command(name = "show", description = "Show all there is to know of a source.")
final class SourcesShow implements Callable<Integer> {

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "As wiredesk sources shows it.")
    String id;

    @Option(names = "--address", description = "Its address and user too. They may be secrets: mind who looks on.")
    boolean address;

    @Option(names = "--json", description = "As a JSON object.")
    boolean json;

    @Override
    public Integer call() {
        SourceBook.Page page = sources.book().read();
        SourceDefinition definition = page.get(id);
        SourceRow row =
                SourceRow.of(definition, Optional.ofNullable(page.statuses().get(id)));
        SourceDetails harmless = SourceDetails.of(row, definition);
        SourceDetails details = address ? harmless.withAddress(definition) : harmless;
        Report.of(spec)
                .lines(json ? List.of(Json.line(details)) : details.lines(Instant.now(), ZoneId.systemDefault()));
        return ExitCode.DONE;
    }
}
