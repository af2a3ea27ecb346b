package io.wiredesk.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.DeadLetter;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What could not be processed is listed, shown and gets another chance. Each letter here is a transaction of its own,
 * whose end takes an offset: their numbers are even.
 */
@KafkaBroker
class DeadLettersIT {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Harbour News</title><link>https://example.org/</link>
            <item><guid>a</guid><title>First</title></item><item><guid>b</guid><title>Second</title></item>
            </channel></rss>""";

    private static Broker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void use(Broker shared) {
        broker = shared;
    }

    @Test
    void letters_are_listed_counted_and_chosen_by_source_and_stage() {
        Channels channels = channels("listed.");
        write(channels, "news", "no feed", refused("news", "feed"));
        write(channels, "e1", "{", failed("split", channels.editions(), 0));
        write(channels, "news", "still no feed", refused("news", "feed"));

        assertThat(run(channels).out().lines()).hasSize(4).last().asString().startsWith("4 ");
        assertThat(run(channels, "--limit", "1").out()).contains("… and 2 older; --limit 3");
        assertThat(run(channels, "--source", "news").out()).contains("news").doesNotContain("editions");
        assertThat(run(channels, "--stage", "split").out()).contains("editions").doesNotContain("news");
        assertThat(run(channels, "--count").out().lines().skip(1).findFirst().orElse(""))
                .startsWith("2 ")
                .contains("news");
        assertThat(run(channels, "--json").out()).contains("\"number\":2", "\"stage\":\"split\"");
        assertThat(run(channels("none.")).out()).isEqualTo("No dead letters.\n");
    }

    @Test
    void a_letter_is_shown_and_given_out_byte_for_byte() throws Exception {
        Channels channels = channels("shown.");
        write(channels, "news", "\u001b[2Jno feed", refused("news", "feed"));
        Path out = folder.resolve("letter");

        assertThat(run(channels, "show", "0").out())
                .contains("why        bad", "stage      ingest", "\n\ufffd[2Jno feed\n")
                .doesNotContain("\u001b");
        assertThat(run(channels, "show", "0", "--out", out.toString()).out()).doesNotContain("no feed");
        assertThat(Files.readString(out)).isEqualTo("\u001b[2Jno feed");
        assertThat(run(channels, "show", "7").err()).contains("there is no dead letter 7");
    }

    @Test
    void what_a_source_gave_is_read_again_and_the_second_time_adds_nothing() {
        Channels channels = channels("read.");
        define(channels, "news");
        write(channels, "news", FEED, refused("news", "feed"));

        assertThat(run(channels, "replay", "0").out()).isEqualTo("0: 2 new editions\n");
        assertThat(run(channels, "replay", "--all", "--source", "news").out())
                .isEqualTo("0: 0 new editions, 2 known already\n");
        List<ConsumerRecord<String, byte[]>> editions = records(channels.editions());
        assertThat(editions).hasSize(2).allSatisfy(record -> {
            Edition edition = Json.read(record.value(), Edition.class);
            assertThat(record.key()).isEqualTo(edition.id());
            assertThat(record.partition())
                    .isEqualTo(Channels.editionPartition(edition.publication().id(), 4));
            assertThat(header(record, "ce_type")).isEqualTo("io.wiredesk.edition");
            assertThat(header(record, DeadLetter.REPLAYED)).isEqualTo("0");
        });
    }

    @Test
    void an_edition_that_was_forgotten_does_not_come_back() {
        Channels channels = channels("forgotten.");
        define(channels, "news");
        write(channels, "news", FEED, refused("news", "feed"));
        run(channels, "replay", "0");
        CommandRun.of(
                "forget", "--yes", "--bootstrap", broker.bootstrap(), "--prefix", channels.prefix(), "Harbour News");

        assertThat(run(channels, "replay", "0").out()).isEqualTo("0: 0 new editions, 2 known already\n");
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            assertThat(new ChannelReader(consumer).read(channels.editions()).records())
                    .isEmpty();
        }
    }

    @Test
    void what_still_cannot_be_read_or_was_not_kept_is_left_and_named() {
        Channels channels = channels("left.");
        define(channels, "news");
        write(channels, "news", "no feed", refused("news", "feed"));
        write(
                channels,
                "news",
                FEED.substring(0, 20),
                new DeadLetter("ingest", "cut", "news", -1, -1, "read it again"));
        write(channels, "gone", FEED, refused("gone", "feed"));

        CommandRun run = run(channels, "replay", "0", "2", "4", "9");

        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        still -> assertThat(still).contains("dead letter 0 is left: still cannot be read"),
                        cut -> assertThat(cut).contains("dead letter 2 is left: not kept as it came; read it again"),
                        gone -> assertThat(gone).contains("dead letter 4 is left", "add it again"),
                        missing -> assertThat(missing).contains("there is no dead letter 9"));
        assertThat(records(channels.editions())).isEmpty();
    }

    @Test
    void what_failed_on_its_way_goes_back_to_where_it_failed() {
        Channels channels = channels("back.");
        Edition edition = Samples.edition(Samples.HARBOUR, "Too deep", 1);
        new Written(broker.bootstrap())
                .committed(transaction -> transaction.put(channels.editions(), 2, edition.id(), edition));
        String value = Json.line(edition);
        write(channels, edition.id(), value, failed("split", channels.editions(), 2));

        assertThat(run(channels, "replay", "0").out())
                .isEqualTo("0: back on " + channels.editions().name() + "\n");

        assertThat(records(channels.editions())).hasSize(2).last().satisfies(record -> {
            assertThat(record.key()).isEqualTo(edition.id());
            assertThat(record.partition()).isEqualTo(2);
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(value);
            assertThat(header(record, DeadLetter.REPLAYED)).isEqualTo("0");
            assertThat(header(record, "ce_type")).isEqualTo("io.wiredesk.edition");
        });
        assertThat(run(channels, "replay", "0").out()).contains("nothing to do, something newer");
        assertThat(records(channels.editions())).hasSize(2);
    }

    @Test
    void what_has_changed_since_is_not_undone() {
        Channels channels = channels("newer.");
        Edition old = Samples.edition(Samples.HARBOUR, "Old", 1);
        new Written(broker.bootstrap())
                .committed(transaction -> transaction
                        .put(channels.editions(), 2, old.id(), old)
                        .delete(channels.editions(), 2, old.id()));
        write(channels, old.id(), Json.line(old), failed("split", channels.editions(), 2));

        CommandRun run = run(channels, "replay", "--all");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("something newer has taken its place");
        assertThat(records(channels.editions()))
                .hasSize(2)
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void a_change_of_a_story_goes_back_between_the_steps_of_enrich() {
        Channels channels = channels("between.");
        String between = channels.prefix() + "enrich-stories-by-pool-repartition";
        Channel<byte[]> repartition = new Channel<>(
                between, "story id", byte[].class, 1, channels.topic("any").retention(), Channels.MAX_RECORD_BYTES);
        broker.create(repartition);
        write(channels, "s1", "{}", failed("deduplicate", repartition, 0));

        assertThat(run(channels, "replay", "0").out()).isEqualTo("0: back on " + between + "\n");
        assertThat(records(repartition)).extracting(ConsumerRecord::key).containsExactly("s1");
    }

    @Test
    void what_a_sink_rejected_is_still_on_its_channel() {
        Channels channels = channels("sink.");
        new Written(broker.bootstrap())
                .committed(transaction -> transaction.headed(
                        channels.deadLetters(),
                        "s1",
                        "{".getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "__connect.errors.topic", channels.stories().name(),
                                "__connect.errors.partition", "0",
                                "__connect.errors.offset", "17",
                                "__connect.errors.exception.message", "no story")));

        assertThat(run(channels).out()).contains("sink   " + channels.stories().name() + " 0/17  no story");
        CommandRun run = run(channels, "replay", "0");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("let the sink read the channel again");
        assertThat(records(channels.stories())).isEmpty();
    }

    @Test
    void one_says_which_letters_are_meant() {
        Channels channels = channels("which.");

        assertThat(run(channels, "replay").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run(channels, "replay", "--all").out()).isEqualTo("No dead letters.\n");
    }

    private static DeadLetter refused(String source, String format) {
        return new DeadLetter("ingest", "bad", source, -1, -1, "wiredesk dead-letters replay", format);
    }

    private static DeadLetter failed(String stage, Channel<?> channel, int partition) {
        return new DeadLetter(stage, "bad", channel.name(), partition, 0, "wiredesk dead-letters replay");
    }

    private static void write(Channels channels, String key, String value, DeadLetter why) {
        Map<String, String> headers = new HashMap<>();
        why.headers().forEach((name, bytes) -> headers.put(name, new String(bytes, StandardCharsets.UTF_8)));
        new Written(broker.bootstrap())
                .committed(transaction -> transaction.headed(
                        channels.deadLetters(), key, value.getBytes(StandardCharsets.UTF_8), headers));
    }

    private static void define(Channels channels, String id) {
        SourceDefinition source =
                new SourceDefinition(id, Kind.FEED, "https://example.org/private-0815", null, Map.of());
        new Written(broker.bootstrap())
                .committed(transaction -> transaction.put(channels.sourceDefinitions(), 0, id, source));
    }

    private static Channels channels(String prefix) {
        Channels channels = new Channels("dead." + prefix, 4);
        broker.create(
                channels.deadLetters(),
                channels.editions(),
                channels.splitStories(),
                channels.stories(),
                channels.sourceDefinitions());
        return channels;
    }

    private static List<ConsumerRecord<String, byte[]>> records(Channel<?> channel) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = KafkaClients.consumer(broker.bootstrap())) {
            Partitions partitions = Partitions.of(channel, consumer);
            consumer.seekToBeginning(partitions.all());
            partitions.readTo(partitions.ends(), records::add);
        }
        return records;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static CommandRun run(Channels channels, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("dead-letters", "--bootstrap", broker.bootstrap(), "--prefix", channels.prefix()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
