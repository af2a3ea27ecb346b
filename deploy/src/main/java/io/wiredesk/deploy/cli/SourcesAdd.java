package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.Problem;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.SourceDefinition;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds a source while wiredesk runs; checked just as in {@code wiredesk.yaml}. */
@Command(name = "add", description = "Add a feed or an archive. It is taken in from now on, and after restarts too.")
final class SourcesAdd implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*");

    @ParentCommand
    Sources sources;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "URL|PATH",
            description = "A feed's address, or a folder or file of newsletters. $${env:NAME} stands for a secret.")
    String location;

    @Option(names = "--id", paramLabel = "ID", description = "Stable name; default: made of title, host or folder.")
    @Nullable
    String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "Name for people.")
    @Nullable
    String title;

    @Option(names = "--every", paramLabel = "DURATION", description = "How often to look, such as 30m.")
    @Nullable
    String every;

    @Override
    public Integer call() {
        SourceDefinition source = definition();
        Instance at = sources.instance.in(sources.wiredesk.common.config());
        Channel<SourceDefinition> channel = at.channels().sourceDefinitions();
        spec.commandLine()
                .getOut()
                .println(
                        isNew(source, channel, at)
                                ? added(source, channel, at)
                                : "Nothing to do: " + source.id() + " is a source already.");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private SourceDefinition definition() {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(ADDRESS.matcher(location).matches() ? "feed" : "archive", location);
        Optional.ofNullable(id).ifPresent(value -> entry.put("id", value));
        Optional.ofNullable(title).ifPresent(value -> entry.put("title", value));
        Optional.ofNullable(every).ifPresent(value -> entry.put("every", value));
        return switch (ConfigFile.of(Map.of("sources", List.of(entry)), Path.of(""), System::getenv)) {
            case ConfigFile.Result.Loaded loaded -> source(loaded.config());
            case ConfigFile.Result.Invalid invalid ->
                throw CommandFailure.usage(
                        invalid.problems().stream().map(SourcesAdd::explained).collect(Collectors.joining("\n")));
        };
    }

    private static SourceDefinition source(WiredeskConfig config) {
        return config.toDefinitions().getFirst();
    }

    private static String explained(Problem problem) {
        String key = problem.key().substring(problem.key().lastIndexOf('.') + 1);
        String where = key.equals("feed") || key.equals("archive") ? "URL|PATH" : "--" + key;
        return where + ": " + problem.what() + "; " + problem.remedy();
    }

    private static boolean isNew(SourceDefinition source, Channel<SourceDefinition> channel, Instance at) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            SourceDefinition other =
                    new ChannelReader(consumer).read(channel).byKey().get(source.id());
            if (other != null && !other.equals(source)) {
                throw CommandFailure.usage("there is another source with the id " + source.id()
                        + "; choose one with --id, or remove that one first");
            }
            return other == null;
        }
    }

    private static String added(SourceDefinition source, Channel<SourceDefinition> channel, Instance at) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(at.bootstrap()), InstantSource.system())) {
            writer.put(channel, source.id(), source);
        }
        return "Added " + source.kind().wireName() + " " + source.id() + ".";
    }
}
