package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.SourceDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stops taking in sources. */
@Command(name = "remove", description = "Stop taking in sources. What came from them stays; see also: wiredesk forget.")
final class SourcesRemove implements Callable<Integer> {

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "As wiredesk sources shows it.")
    List<String> ids;

    @Override
    public Integer call() {
        SourceBook book = sources.book();
        Set<String> known = book.read().definitions().keySet();
        Set<String> doomed = new LinkedHashSet<>(ids);
        doomed.retainAll(known);
        book.delete(doomed);
        return report(doomed, known);
    }

    private int report(Set<String> removed, Set<String> known) {
        Report report = Report.of(spec);
        Set<String> configured = configured(sources.wiredesk.common.config());
        removed.forEach(id -> report.line("Removed " + id + "."
                + (configured.contains(id)
                        ? " It is still in the configuration: remove it there too, or the next start brings it back."
                        : "")));
        List<String> missing = ids.stream().filter(id -> !known.contains(id)).toList();
        missing.forEach(id -> report.complain(SourceBook.missing(id, known)));
        return missing.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static Set<String> configured(WiredeskConfig config) {
        return config.toDefinitions().stream().map(SourceDefinition::id).collect(Collectors.toSet());
    }
}
