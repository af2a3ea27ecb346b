package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.Lag;
import io.wiredesk.deploy.runtime.RunningInstance;
import io.wiredesk.enrich.EnrichTopology;
import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Whether what an installation has taken in is worked off, up to the store. */
record Stored(RunningInstance instance) {

    private static final Duration PATIENCE = Duration.ofHours(1);

    void await() throws InterruptedException {
        Channels channels = new Channels(instance.prefix(), instance.editionPartitions());
        String application = AllInOne.applicationId(channels);
        List<String> inputs =
                List.of(channels.editions().name(), channels.splitStories().name());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", instance.bootstrap()))) {
            await(admin, application, inputs);
            await(admin, application, List.of(EnrichTopology.repartitionTopic(application)));
            await(admin, "connect-" + ConnectorConfigs.SQLITE, ConnectorConfigs.stored(channels));
        }
    }

    private void await(Admin admin, String group, List<String> kafkaTopics) throws InterruptedException {
        try (Lag lag = new Lag(admin, instance.bootstrap(), group)) {
            lag.awaitNone(kafkaTopics, PATIENCE);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(e.getMessage(), e);
        }
    }
}
