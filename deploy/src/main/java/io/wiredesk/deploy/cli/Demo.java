package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.batch.TemporaryFolder;
import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.DeskAccess;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.deploy.demo.Newsstand;
import io.wiredesk.deploy.demo.Watch;
import io.wiredesk.deploy.line.AllInOne;
import io.wiredesk.deploy.runtime.PortProbe;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything, over newsletters that do not exist, in a folder that is gone afterwards. */
@Command(
        name = "demo",
        description = {
            "Run everything over bundled newsletters of the past fortnight, and open the desk on them; nothing to"
                    + " configure, and nothing of your own is touched.",
            "",
            "On a terminal, today's editions come out one by one, and the desk stays open until Ctrl-C. Elsewhere, in a"
                    + " script say, all come at once, and the command prints a report of what arrived and ends; the"
                    + " exit code is 1 if anything did not arrive."
        })
final class Demo implements Callable<Integer> {

    private static final Duration PACE = Duration.ofSeconds(4);

    @Spec
    CommandSpec spec;

    @ArgGroup
    Ending ending = new Ending();

    private final InstantSource clock = InstantSource.system();

    /** When it is over. */
    static final class Ending {
        @Option(names = "--once", description = "End with a report also on a terminal.")
        boolean once;

        @Option(names = "--stay", description = "Stay until Ctrl-C also elsewhere.")
        boolean stay;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instant start = clock.instant();
        say("Starting; this takes some seconds.");
        try (Stop stop = Stop.onSignal();
                TemporaryFolder folder = TemporaryFolder.create();
                Newsstand stand = Newsstand.open(folder.path(), start);
                AllInOne line = AllInOne.start(config(stand));
                Watch watch = Watch.of(line.instance(), clock)) {
            DemoWords.addresses(line.instance().desk()).forEach(this::say);
            boolean stays = stays();
            DemoPlay play =
                    new DemoPlay(stand, line, watch, stop, stays ? PACE : Duration.ZERO, clock, start, this::say);
            play.play();
            if (stays) {
                say("");
                say("That was the last one. The desk stays open until Ctrl-C.");
                play.stay();
            } else {
                DemoReport.lines(read(line.instance()), ZoneId.systemDefault()).forEach(this::say);
            }
        }
        say("");
        say("Now your own: write wiredesk.yaml as the README shows, then ./wiredesk run");
        return ExitCode.DONE;
    }

    @SuppressWarnings("SystemConsoleNull") // no console means no terminal on Java 21 and from 25 on
    private boolean stays() {
        return ending.stay || (!ending.once && System.console() != null);
    }

    private static WiredeskConfig config(Newsstand stand) {
        WiredeskConfig config = CommonOptions.usable(ConfigFile.load(stand.configuration(), System::getenv));
        DeskAccess desk = config.desk();
        return PortProbe.isFree(desk.address(), desk.port()) ? config : config.with(desk.onAnyPort());
    }

    private static DemoReport.Line read(RunningInstance at) {
        Channels channels = new Channels(at.prefix(), at.editionPartitions());
        return new DemoReport.Line(
                read(channels.stories(), at), read(channels.memberships(), at), read(channels.clusters(), at));
    }

    private static <V> Map<String, V> read(Channel<V> channel, RunningInstance at) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            return new ChannelReader(consumer).read(channel).byKey();
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
