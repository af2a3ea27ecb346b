package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.config.Nearest;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.SourceDefinition;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stops taking in a source. */
@Command(name = "remove", description = "Stop taking in a source. What came from it stays; see also: wiredesk forget.")
final class SourcesRemove implements Callable<Integer> {

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "As wiredesk sources shows it.")
    String id;

    @Override
    public Integer call() {
        WiredeskConfig config = sources.wiredesk.common.config();
        Instance at = sources.instance.in(config);
        Channel<SourceDefinition> channel = at.channels().sourceDefinitions();
        List<Located<SourceDefinition>> doomed = definitions(channel, at);
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(at.bootstrap()), InstantSource.system())) {
            doomed.forEach(definition -> writer.delete(channel, definition));
        }
        report(config);
        return ExitCode.DONE;
    }

    private List<Located<SourceDefinition>> definitions(Channel<SourceDefinition> channel, Instance at) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            List<Located<SourceDefinition>> all =
                    new ChannelReader(consumer).read(channel).records();
            List<Located<SourceDefinition>> named = all.stream()
                    .filter(definition -> definition.key().equals(id))
                    .toList();
            if (named.isEmpty()) {
                List<String> ids = all.stream().map(Located::key).toList();
                throw CommandFailure.input("there is no source \"" + Words.oneLine(id) + "\"; "
                        + Words.instead(Nearest.to(id, ids), "wiredesk sources lists them"));
            }
            return named;
        }
    }

    private void report(WiredeskConfig config) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Removed " + id + ".");
        if (config.toDefinitions().stream().anyMatch(source -> source.id().equals(id))) {
            out.println("It is still in the configuration: remove it there too, or the next start brings it back.");
        }
        out.flush();
    }
}
