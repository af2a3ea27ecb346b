package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Located;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@KafkaBroker
class ForgetIT {

    private static final Edition FIRST = Samples.edition(Samples.HARBOUR, "One", 0);
    private static final Edition SECOND = Samples.edition(Samples.HARBOUR, "Two", 1);
    private static final Edition OTHER = Samples.edition(new Publication("other", "Other", null), "Three", 2);

    private static Broker broker;

    @BeforeAll
    static void use(Broker shared) {
        broker = shared;
    }

    @Test
    void an_edition_is_forgotten_where_it_lives() throws Exception {
        Channels channels = channels("edition.");

        CommandRun run = forget(channels, FIRST.id(), "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo("2026-03-01  Harbour Letter  One  " + FIRST.id() + "\nForgot 1 edition.\n");
        assertThat(left(channels)).containsExactlyInAnyOrder(SECOND.id(), OTHER.id());
    }

    @Test
    void a_publication_is_forgotten_with_all_its_editions() throws Exception {
        Channels channels = channels("publication.");

        assertThat(forget(channels, "Harbour Letter", "--yes").out()).endsWith("Forgot 2 editions.\n");
        assertThat(left(channels)).containsExactly(OTHER.id());
    }

    @Test
    void it_asks_first_and_takes_no_for_an_answer() throws Exception {
        Channels channels = channels("asked.");

        assertThat(answering(Optional.of(false), channels).out()).endsWith("Nothing forgotten.\n");
        assertThat(left(channels)).hasSize(3);
        assertThat(answering(Optional.of(true), channels).out()).endsWith("Forgot 2 editions.\n");
        assertThat(left(channels)).containsExactly(OTHER.id());
    }

    @Test
    void without_anybody_to_ask_it_wants_to_be_told() throws Exception {
        Channels channels = channels("unasked.");

        CommandRun run = answering(Optional.empty(), channels);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("add --yes");
        assertThat(left(channels)).hasSize(3);
    }

    @Test
    void what_is_unknown_finds_the_nearest() throws Exception {
        Channels channels = channels("unknown.");

        CommandRun run = forget(channels, "Harbor Letter", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("no edition or publication \"Harbor Letter\"; did you mean Harbour Letter?");
        assertThat(left(channels)).hasSize(3);
    }

    @Test
    void an_edition_that_cannot_be_read_does_not_hold_up_the_others() throws Exception {
        Channels channels = channels("unreadable.");
        new Written(broker.bootstrap())
                .committed(transaction ->
                        transaction.raw(channels.editions(), 0, "broken", "{".getBytes(StandardCharsets.UTF_8)));

        CommandRun run = forget(channels, "other", "--yes");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).endsWith("Forgot 1 edition.\n");
        assertThat(run.err()).contains("1 record of the editions could not be read");
    }

    private static Channels channels(String prefix) {
        Channels channels = new Channels("forget." + prefix, 4);
        broker.create(channels.editions());
        new Written(broker.bootstrap())
                .committed(transaction -> Stream.of(FIRST, SECOND, OTHER)
                        .forEach(edition -> transaction.put(
                                channels.editions(),
                                Channels.editionPartition(edition.publication().id(), 4),
                                edition.id(),
                                edition)));
        return channels;
    }

    private static List<String> left(Channels channels) {
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            return new ChannelReader(consumer)
                    .read(channels.editions(), EditionSummary::of).records().stream()
                            .map(Located::key)
                            .toList();
        }
    }

    private static CommandRun forget(Channels channels, String... arguments) {
        return forget(CommandLine.defaultFactory(), channels, arguments);
    }

    private static CommandRun answering(Optional<Boolean> answer, Channels channels) {
        CommandLine.IFactory factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == Forget.class
                        ? type.cast(new Forget(question -> answer))
                        : CommandLine.defaultFactory().create(type);
            }
        };
        return forget(factory, channels, "harbour");
    }

    private static CommandRun forget(CommandLine.IFactory factory, Channels channels, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("forget", "--bootstrap", broker.bootstrap(), "--prefix", channels.prefix()),
                        Stream.of(arguments))
                .toArray(String[]::new);
        return CommandRun.of(factory, all);
    }
}
