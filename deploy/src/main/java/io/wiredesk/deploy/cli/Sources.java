package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the sources and how they are doing. */
@Command(
        name = "sources",
        description = {
            "List the sources and how they are doing, those that need somebody first.",
            "Shows no address: some are secrets."
        },
        subcommands = {
            SourcesShow.class,
            SourcesAdd.class,
            SourcesChange.class,
            SourcesRemove.class,
            SourcesImport.class,
            SourcesExport.class
        })
final class Sources implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Mixin
    InstanceOptions instance;

    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Override
    public Integer call() {
        SourceBook.Page page = book().read();
        List<SourceRow> rows = SourceRow.of(page.definitions().values(), page.statuses());
        Report report = Report.of(spec);
        report.lines(
                json
                        ? rows.stream().map(Json::line).toList()
                        : SourceTable.of(rows, Instant.now(), ZoneId.systemDefault()));
        return report.leftOut(
                page.unreadable(), "the channels of sources cannot be read and were left out; add those sources again");
    }

    /** The sources of the installation that is meant. */
    SourceBook book() {
        return new SourceBook(instance.in(wiredesk.common.config()));
    }
}
