package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Changes a source under its id, so that what came from it before is still known. */
@Command(
        name = "change",
        description = "Change a source. It keeps its id, so nothing that came from it comes a second time.")
final class SourcesChange implements Callable<Integer> {

    private static final String ORIGIN = "origin";

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "As wiredesk sources shows it.")
    String id;

    @ArgGroup(exclusive = false, multiplicity = "1")
    Changes changes = new Changes();

    /** At least one. */
    static final class Changes {

        @Option(names = "--title", paramLabel = "TEXT", description = "Name for people.")
        @Nullable
        String title;

        @Option(names = "--every", paramLabel = "DURATION", description = "How often to look, such as 30m.")
        @Nullable
        String every;

        @Option(
                names = "--location",
                paramLabel = "URL|PATH",
                description = "Where it is now: the same kind of source, elsewhere.")
        @Nullable
        String location;
    }

    @Override
    public Integer call() {
        SourceBook book = sources.book();
        SourceDefinition before = book.read().get(id);
        if (before.options().containsKey(ORIGIN)) {
            throw CommandFailure.usage(
                    id + " is declared in " + before.options().get(ORIGIN) + "; change it there");
        }
        book.put(List.of(merged(before, checked(before))));
        Report.of(spec).line("Changed " + id + ".");
        return ExitCode.DONE;
    }

    /** The changes alone, in an entry that is otherwise as small as such a source can be. */
    private SourceDefinition checked(SourceDefinition before) {
        String kind = before.kind().wireName();
        SourceEntry entry = new SourceEntry().put("id", id).put("title", changes.title);
        if (changes.location == null) {
            entry.literal(kind, before.location());
        } else {
            entry.put(kind, changes.location);
        }
        if (before.kind() == Kind.MAIL) {
            return entry.put("poll", changes.every)
                    .put("user", "-")
                    .put("password", "-")
                    .definition();
        }
        return entry.put("every", changes.every).definition();
    }

    private SourceDefinition merged(SourceDefinition before, SourceDefinition changed) {
        Map<String, String> options = new HashMap<>(before.options());
        for (String name : List.of("every", "poll")) {
            if (changed.options().containsKey(name)) {
                options.put(name, changed.options().get(name));
            }
        }
        return new SourceDefinition(
                id,
                before.kind(),
                changed.location(),
                changes.title == null ? before.title() : changed.title(),
                options);
    }
}
