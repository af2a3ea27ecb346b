package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.channel.ChannelReader;
import io.wiredesk.deploy.channel.ChannelReader.Snapshot;
import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.config.Nearest;
import io.wiredesk.schemas.SourceDefinition;
import io.wiredesk.schemas.SourceStatus;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/** The sources of an installation, as its channels have them. */
record SourceBook(Instance at) {

    /**
     * As they are now, by id.
     *
     * @param unreadable records of either channel that are not what it carries
     */
    record Page(Map<String, SourceDefinition> definitions, Map<String, SourceStatus> statuses, int unreadable) {

        /**
         * One of them.
         *
         * @throws CommandFailure if there is none of that name
         */
        SourceDefinition get(String id) {
            SourceDefinition found = definitions.get(id);
            if (found == null) {
                throw CommandFailure.input(SourceBook.missing(id, definitions.keySet()));
            }
            return found;
        }
    }

    Page read() {
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(at.bootstrap())) {
            ChannelReader reader = new ChannelReader(consumer);
            Snapshot<SourceDefinition> definitions = reader.read(at.channels().sourceDefinitions());
            Snapshot<SourceStatus> statuses = reader.read(at.channels().sources());
            return new Page(definitions.byKey(), statuses.byKey(), definitions.unreadable() + statuses.unreadable());
        }
    }

    /** All of them in one session; when it returns, they are written. */
    void put(List<SourceDefinition> definitions) {
        try (ChannelWriter writer = writer()) {
            definitions.forEach(source -> writer.put(at.channels().sourceDefinitions(), source.id(), source));
        }
    }

    /** Definitions first: a task that still polls may write one more status, but none after that. */
    void delete(Collection<String> ids) {
        try (ChannelWriter writer = writer()) {
            ids.forEach(id -> writer.delete(at.channels().sourceDefinitions(), id));
            ids.forEach(id -> writer.delete(at.channels().sources(), id));
        }
    }

    static String missing(String id, Collection<String> known) {
        return "there is no source \"" + Words.oneLine(id) + "\"; "
                + Words.instead(Nearest.to(id, List.copyOf(known)), "wiredesk sources lists them");
    }

    private ChannelWriter writer() {
        return new ChannelWriter(KafkaClients.producer(at.bootstrap()), InstantSource.system());
    }
}
