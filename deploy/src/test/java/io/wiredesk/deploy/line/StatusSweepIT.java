package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.runtime.KafkaBackend.Broker;
import io.wiredesk.deploy.runtime.KafkaBroker;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceDefinition.Kind;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@KafkaBroker
class StatusSweepIT {

    private static final Channels CHANNELS = new Channels("status-sweep.", 1);

    @Test
    void the_status_of_a_source_that_is_no_more_goes_even_if_a_task_writes_it_once_more(Broker broker) {
        broker.create(CHANNELS.sourceDefinitions(), CHANNELS.sources());
        Committed committed = new Committed(broker.bootstrap());
        write(broker, writer -> {
            define(writer, "kept");
            define(writer, "removed");
            tell(writer, "kept");
            tell(writer, "removed");
            tell(writer, "of-an-import-long-ago");
        });
        try (StatusSweep sweep = new StatusSweep(CHANNELS, broker.bootstrap())) {
            sweep.look();
            assertThat(committed.latest(CHANNELS.sources())).containsOnlyKeys("kept", "removed");

            write(broker, writer -> writer.delete(CHANNELS.sourceDefinitions(), "removed"));
            sweep.look();
            assertThat(committed.latest(CHANNELS.sources())).containsOnlyKeys("kept");

            write(broker, writer -> tell(writer, "removed"));
            sweep.look();
            assertThat(committed.latest(CHANNELS.sources())).containsOnlyKeys("kept");

            write(broker, writer -> {
                define(writer, "removed");
                tell(writer, "removed");
            });
            sweep.look();
            assertThat(committed.latest(CHANNELS.sources())).containsOnlyKeys("kept", "removed");
        }
    }

    private static void write(Broker broker, Consumer<ChannelWriter> what) {
        try (ChannelWriter writer =
                new ChannelWriter(KafkaClients.producer(broker.bootstrap()), InstantSource.system())) {
            what.accept(writer);
        }
    }

    private static void define(ChannelWriter writer, String id) {
        writer.put(
                CHANNELS.sourceDefinitions(),
                id,
                new SourceDefinition(id, Kind.FEED, "https://example.org/", null, Map.of()));
    }

    private static void tell(ChannelWriter writer, String id) {
        writer.put(
                CHANNELS.sources(),
                id,
                new SourceStatus(
                        id,
                        Kind.FEED,
                        null,
                        Instant.EPOCH,
                        Outcome.UNCHANGED,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        0,
                        0));
    }
}
