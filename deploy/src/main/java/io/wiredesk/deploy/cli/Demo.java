package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.TemporaryFolder;
import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.line.AllInOne;
import io.wiredesk.deploy.line.ArchiveImport;
import io.wiredesk.deploy.line.ImportState;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The whole line over newsletters that do not exist, in a folder that is gone afterwards. */
@Command(
        name = "demo",
        description =
                "Run everything once over bundled sample newsletters and show what arrives; nothing to configure.")
final class Demo implements Callable<Integer> {

    private static final String SAMPLES = "/samples/";

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path newsletters = Files.createDirectories(folder.resolve("newsletters"));
            say("Sample newsletters: " + String.join(", ", copySamples(newsletters)));
            WiredeskConfig config = CommonOptions.usable(ConfigFile.defaults(folder.path(), System::getenv))
                    .in(folder.resolve("data"));
            try (AllInOne line = AllInOne.start(config)) {
                takeIn(newsletters, line);
                line.awaitStored();
                DemoReport.lines(read(line.instance()), ZoneId.systemDefault()).forEach(this::say);
            }
        }
        say("");
        say("Now your own: write wiredesk.yaml as the README shows, then ./wiredesk run");
        return ExitCode.DONE;
    }

    private void takeIn(Path newsletters, AllInOne line) {
        RunningInstance at = line.instance();
        try (ArchiveImport archive = new ArchiveImport(channels(at), at.bootstrap())) {
            ImportState result = archive.take(List.of(newsletters), status -> {});
            say("Took in " + result.editions() + " editions.");
        }
    }

    private static DemoReport.Line read(RunningInstance at) {
        Channels channels = channels(at);
        return new DemoReport.Line(
                read(channels.stories(), at), read(channels.memberships(), at), read(channels.clusters(), at));
    }

    private static <V> Map<String, V> read(Channel<V> channel, RunningInstance at) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            return new ChannelReader(consumer).read(channel).byKey();
        }
    }

    private static Channels channels(RunningInstance at) {
        return new Channels(at.prefix(), at.editionPartitions());
    }

    private static List<String> copySamples(Path folder) throws IOException {
        List<String> names;
        try (InputStream index = sample("samples.txt")) {
            names = new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (String name : names) {
            try (InputStream content = sample(name)) {
                Path file = folder.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent(), name));
                Files.copy(content, file);
            }
        }
        return names;
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream(SAMPLES + name), name);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
