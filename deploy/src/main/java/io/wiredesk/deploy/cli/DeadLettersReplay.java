package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.letters.Letter;
import io.wiredesk.deploy.letters.LetterReplay;
import io.wiredesk.deploy.letters.Replayed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives dead letters another chance. */
@Command(
        name = "replay",
        description = {
            "Process dead letters once more: correct the cause first, or update wiredesk.",
            "What a source gave is read with today's readers; editions that are new go to the editions channel, those"
                    + " that are there stay as they are. What failed later goes back to where it failed, unless"
                    + " something newer has taken its place. So replaying twice adds nothing.",
            "The letters stay until they are too old; what fails again becomes a new one.",
            "Letters of the stage sink are not replayed: what they hold is still on its channel."
        })
final class DeadLettersReplay implements Callable<Integer> {

    @ParentCommand
    DeadLetters letters;

    @Spec
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    Which which = new Which();

    @Mixin
    LetterChoice choice;

    private final Set<Long> missing = new TreeSet<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** Some or all. */
    static final class Which {

        @Parameters(paramLabel = "N", arity = "1..*", description = "Numbers, as wiredesk dead-letters shows them.")
        List<Long> numbers = List.of();

        @Option(names = "--all", description = "All of them, or with --source and --stage all of those.")
        boolean all;
    }

    @Override
    public Integer call() {
        missing.addAll(which.numbers);
        Instance at = letters.at();
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap());
                ChannelWriter writer =
                        new ChannelWriter(KafkaClients.producer(at.bootstrap()), InstantSource.system())) {
            LetterReplay replay = LetterReplay.of(at.channels(), consumer, writer, InstantSource.system());
            letters.each((letter, value) -> {
                if (isMeant(letter)) {
                    tell(letter, replay.replay(letter, value));
                }
            });
        }
        return report();
    }

    private boolean isMeant(Letter letter) {
        return choice.includes(letter) && (which.all || missing.remove(letter.number()));
    }

    private void tell(Letter letter, Replayed replayed) {
        switch (replayed) {
            case Replayed.Read read -> done.add(letter.number() + ": " + editions(read));
            case Replayed.Returned returned -> done.add(letter.number() + ": back on " + letter.origin());
            case Replayed.Superseded superseded ->
                done.add(letter.number() + ": nothing to do, something newer has taken its place");
            case Replayed.Left why -> left.add("dead letter " + letter.number() + " is left: " + why.why());
        }
    }

    private static String editions(Replayed.Read read) {
        String written = Words.count(read.written(), "new edition");
        return read.known() == 0 ? written : written + ", " + read.known() + " known already";
    }

    /** Only when everything is written for certain. */
    private int report() {
        Report report = Report.of(spec);
        report.lines(done);
        left.forEach(why -> report.complain(Words.oneLine(why)));
        missing.forEach(number -> report.complain("there is no dead letter " + number + " (any more)"));
        if (which.all && done.isEmpty() && left.isEmpty()) {
            report.line("No dead letters.");
        }
        return left.isEmpty() && missing.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
}
