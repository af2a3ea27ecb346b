package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelReader.Snapshot;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Edition;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Deletes editions; enrich and the stores follow with everything made of them. */
@Command(
        name = "forget",
        description = {
            "Delete an edition, or all editions of a publication, with every story of them.",
            "Remove them from their source too, or they may come in again."
        })
final class Forget implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Mixin
    InstanceOptions instance;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "EDITION|PUBLICATION",
            description = "Id of an edition; id or exact title of a publication.")
    String wanted;

    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    private final Question question;

    Forget() {
        this(Question::onTerminal);
    }

    Forget(Question question) {
        this.question = question;
    }

    @Override
    public Integer call() {
        Instance at = instance.in(wiredesk.common.config());
        Channel<Edition> channel = at.channels().editions();
        Snapshot<EditionSummary> all = read(channel, at);
        List<Located<EditionSummary>> doomed = chosen(all.records());
        Report report = Report.of(spec);
        report.lines(EditionList.of(doomed));
        if (!isMeant(doomed)) {
            report.line("Nothing forgotten.");
            return ExitCode.DONE;
        }
        delete(doomed, channel, at);
        report.line("Forgot " + Words.count(doomed.size(), "edition") + ".");
        return report.leftOut(all.unreadable(), "the editions could not be read and were not looked at");
    }

    private static Snapshot<EditionSummary> read(Channel<Edition> channel, Instance at) {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            return new ChannelReader(consumer).read(channel, EditionSummary::of);
        }
    }

    private List<Located<EditionSummary>> chosen(List<Located<EditionSummary>> all) {
        return switch (EditionChoice.of(wanted, all)) {
            case EditionChoice.Chosen chosen -> chosen.editions();
            case EditionChoice.Ambiguous ambiguous ->
                throw CommandFailure.input("several publications are called \"" + Words.oneLine(wanted)
                        + "\"; name one by its id: " + String.join(", ", ambiguous.publicationIds()));
            case EditionChoice.Unknown unknown ->
                throw CommandFailure.input("there is no edition or publication \"" + Words.oneLine(wanted) + "\"; "
                        + Words.instead(unknown.nearest(), "ids are in the stories: wiredesk tail --json"));
        };
    }

    private boolean isMeant(List<Located<EditionSummary>> doomed) {
        return yes
                || question.ask("Forget " + Words.count(doomed.size(), "edition") + " for ever?")
                        .orElseThrow(() -> CommandFailure.usage(
                                "forget asks before it deletes, and there is no terminal to ask on; add --yes"));
    }

    private static void delete(List<Located<EditionSummary>> doomed, Channel<Edition> channel, Instance at) {
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(at.bootstrap()), InstantSource.system())) {
            doomed.forEach(edition -> writer.delete(channel, edition));
        }
    }
}
