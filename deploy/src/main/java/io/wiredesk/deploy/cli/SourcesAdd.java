package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.cli.KnownSources.Novelty;
import io.wiredesk.deploy.config.PlainSecrets;
import io.wiredesk.ingest.discovery.FeedFinder.FoundFeed;
import io.wiredesk.ingest.net.WebClient;
import io.wiredesk.schemas.SourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds sources while wiredesk runs; checked just as in {@code wiredesk.yaml}. */
@Command(
        name = "add",
        description = "Add feeds, mailboxes or archives. They are taken in from now on, and after restarts too.")
final class SourcesAdd implements Callable<Integer> {

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "URL|PATH",
            arity = "0..*",
            description = "A feed's address, or a site's, whose feed is then looked for; a mail server,"
                    + " imaps://HOST; a folder or file of newsletters. $${env:NAME} stands for a secret.")
    List<String> locations = List.of();

    @Mixin
    SourceOptions options;

    @Mixin
    FeedChoice choice;

    private final List<SourceDefinition> added = new ArrayList<>();
    private int failures;

    @Override
    public Integer call() {
        List<SourceDefinition> wanted = wanted();
        SourceBook book = sources.book();
        KnownSources known = new KnownSources(book.read().definitions().values());
        wanted.forEach(source -> requireFree(source, known));
        try (WebClient web = WayOut.of(sources.wiredesk.common.config())) {
            Discovery discovery = new Discovery(web);
            wanted.forEach(source -> find(source, discovery, known).ifPresent(found -> take(found, known)));
        }
        book.put(added);
        added.forEach(this::tell);
        return failures == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private List<SourceDefinition> wanted() {
        if (locations.isEmpty() && options.more.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'URL|PATH'");
        }
        if (locations.size() > 1 && (options.isForOne() || choice.number != null)) {
            throw CommandFailure.usage("--id, --title and --feed are for one source; add them one by one");
        }
        return locations.isEmpty()
                ? List.of(options.entry(null).definition())
                : locations.stream()
                        .map(location -> options.entry(location).definition())
                        .toList();
    }

    /** Before anything is asked or written. */
    private static void requireFree(SourceDefinition source, KnownSources known) {
        if (known.of(source) instanceof Novelty.Taken taken) {
            throw CommandFailure.usage("there is another source with the id " + taken.id()
                    + "; choose one with --id, or change that one: wiredesk sources change");
        }
    }

    private Optional<SourceDefinition> find(SourceDefinition source, Discovery discovery, KnownSources known) {
        if (choice.asItIs || known.of(source) instanceof Novelty.Known) {
            return Optional.of(source);
        }
        return switch (discovery.at(source)) {
            case Discovery.Found.Elsewhere elsewhere -> Optional.of(source);
            case Discovery.Found.Nothing nothing -> {
                fail(
                        source,
                        "no feed can be had there: " + nothing.why()
                                + "; check the address, or add it as it is with --no-discovery");
                yield Optional.empty();
            }
            case Discovery.Found.Feeds feeds -> chosen(source, feeds.feeds());
        };
    }

    private Optional<SourceDefinition> chosen(SourceDefinition source, List<FoundFeed> feeds) {
        Optional<FoundFeed> feed = choice.of(feeds);
        if (feed.isEmpty()) {
            fail(source, "there are " + feeds.size() + " feeds; choose one with --feed N, or the first with --yes:");
            choice.question(feeds).forEach(report().err()::println);
        }
        return feed.map(found -> at(found, source));
    }

    /** The same source, where the feed is. */
    private SourceDefinition at(FoundFeed feed, SourceDefinition source) {
        return feed.address().toString().equals(source.location())
                ? source
                : options.entry(null).literal("feed", feed.address().toString()).definition();
    }

    private void take(SourceDefinition source, KnownSources known) {
        switch (known.of(source)) {
            case Novelty.New fresh -> {
                known.add(source);
                added.add(source);
            }
            case Novelty.Known same -> report().line("Nothing to do: " + same.id() + " is a source already.");
            case Novelty.Taken taken -> fail(source, "there is another source with that id; choose one with --id");
        }
    }

    private void tell(SourceDefinition source) {
        report().line("Added " + source.kind().wireName() + " " + source.id() + ".");
        List<String> plain = PlainSecrets.in(source);
        if (!plain.isEmpty()) {
            report().complain("whoever may read the channels of wiredesk can read " + String.join(" and ", plain)
                    + " of " + source.id() + "; better write '${env:NAME}' or '${file:/path}' for it");
        }
    }

    private void fail(SourceDefinition source, String why) {
        failures++;
        report().complain(source.id() + ": " + why);
    }

    private Report report() {
        return Report.of(spec);
    }
}
