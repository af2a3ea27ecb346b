package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelReader.Snapshot;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the sources and how they are doing. */
@Command(
        name = "sources",
        description = "List the sources and how they are doing. Shows no address: some are secrets.",
        subcommands = {SourcesAdd.class, SourcesRemove.class})
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
        Instance at = instance.in(wiredesk.common.config());
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            ChannelReader reader = new ChannelReader(consumer);
            Snapshot<SourceDefinition> definitions = reader.read(at.channels().sourceDefinitions());
            Snapshot<SourceStatus> statuses = reader.read(at.channels().sources());
            print(SourceRow.of(definitions.byKey().values(), statuses.byKey()));
            return complain(definitions.unreadable() + statuses.unreadable());
        }
    }

    private void print(List<SourceRow> rows) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = json ? rows.stream().map(Json::line).toList() : SourceTable.of(rows, Instant.now());
        lines.forEach(out::println);
        out.flush();
    }

    private int complain(int unreadable) {
        if (unreadable == 0) {
            return ExitCode.DONE;
        }
        spec.commandLine()
                .getErr()
                .println("wiredesk: left out " + Words.count(unreadable, "record")
                        + " of the channels of sources that cannot be read; add those sources again");
        return ExitCode.SOME_FAILED;
    }
}
