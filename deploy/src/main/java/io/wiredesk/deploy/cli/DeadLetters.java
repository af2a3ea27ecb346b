package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.letters.Letter;
import io.wiredesk.deploy.letters.Letters;
import io.wiredesk.schemas.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the dead letters. */
@Command(
        name = "dead-letters",
        description = {
            "List what could not be processed, the newest last. It is kept as it came, for 90 days and as long as all"
                    + " of it takes less than 1 GiB.",
            "Show one with its number, or replay it once its cause is gone."
        },
        subcommands = {DeadLettersShow.class, DeadLettersReplay.class})
final class DeadLetters implements Callable<Integer> {

    @ParentCommand
    Wiredesk wiredesk;

    @Mixin
    InstanceOptions instance;

    @Mixin
    LetterChoice choice;

    @Spec
    CommandSpec spec;

    @Option(names = "--count", description = "Only how many there are of each stage and source.")
    boolean count;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "The newest N; default: 50.")
    int limit;

    @Option(names = "--json", description = "One JSON object a line, all of them, without their content.")
    boolean json;

    @Override
    public Integer call() {
        List<Letter> letters = new ArrayList<>();
        each((letter, value) -> {
            if (choice.includes(letter)) {
                letters.add(letter);
            }
        });
        Report.of(spec).lines(json ? letters.stream().map(Json::line).toList() : forPeople(letters, Instant.now()));
        return ExitCode.DONE;
    }

    private List<String> forPeople(List<Letter> letters, Instant now) {
        if (letters.isEmpty()) {
            return List.of("No dead letters.");
        }
        if (count) {
            return LetterTable.counted(letters, now);
        }
        int older = Math.max(0, letters.size() - limit);
        List<String> lines = new ArrayList<>(LetterTable.of(letters.subList(older, letters.size()), now));
        if (older > 0) {
            lines.add("… and " + older + " older; --limit " + letters.size() + " shows them all");
        }
        return lines;
    }

    /** Hands over every dead letter of the installation. */
    void each(Letters.Use use) {
        Instance at = at();
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            new Letters(at.channels().deadLetters(), consumer).each(use);
        }
    }

    Instance at() {
        return instance.in(wiredesk.common.config());
    }
}
