package io.wiredesk.deploy.line;

import io.wiredesk.deploy.channel.ChannelWriter;
import io.wiredesk.deploy.channel.KafkaClients;
import io.wiredesk.deploy.channel.Partitions;
import io.wiredesk.deploy.runtime.ChannelProvisioner;
import io.wiredesk.schemas.Channel;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.NewsTopic;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings the topics on the broker in line with what the user wants: channels first, then definitions. */
final class NewsTopicSync {

    private final Channels channels;
    private final String bootstrap;
    private final ChannelProvisioner provisioner;
    private final InstantSource clock = InstantSource.system();

    NewsTopicSync(Channels channels, String bootstrap, ChannelProvisioner provisioner) {
        this.channels = channels;
        this.bootstrap = bootstrap;
        this.provisioner = provisioner;
    }

    /** What it did. */
    NewsTopicPlan apply(List<NewsTopic> wanted) {
        NewsTopicPlan plan = NewsTopicPlan.of(wanted, found(), clock.instant());
        provisioner.provision(plan.create().stream().map(channels::topic).toList());
        try (ChannelWriter writer = new ChannelWriter(KafkaClients.producer(bootstrap), clock)) {
            plan.write().forEach(topic -> writer.put(channels.topics(), topic.slug(), topic));
            plan.retire().forEach(slug -> writer.delete(channels.topics(), slug));
        }
        plan.delete().forEach(slug -> provisioner.retire(channels.topic(slug)));
        return plan;
    }

    private NewsTopicPlan.Found found() {
        Map<String, NewsTopic> defined = new HashMap<>();
        Map<String, Instant> retired = new HashMap<>();
        try (Consumer<String, byte[]> consumer = KafkaClients.consumer(bootstrap)) {
            Channel<NewsTopic> channel = channels.topics();
            Partitions partitions = Partitions.of(channel, consumer);
            consumer.seekToBeginning(partitions.all());
            partitions.readTo(partitions.ends(), record -> note(record, defined, retired));
            Set<String> streamed = consumer.listTopics().keySet().stream()
                    .flatMap(name -> channels.slugOf(name).stream())
                    .collect(Collectors.toSet());
            return new NewsTopicPlan.Found(defined, retired, streamed);
        }
    }

    private static void note(
            ConsumerRecord<String, byte[]> record, Map<String, NewsTopic> defined, Map<String, Instant> retired) {
        defined.remove(record.key());
        retired.remove(record.key());
        if (record.value() == null) {
            retired.put(record.key(), Instant.ofEpochMilli(record.timestamp()));
            return;
        }
        try {
            defined.put(record.key(), Json.read(record.value(), NewsTopic.class));
        } catch (UncheckedIOException e) {
            retired.put(record.key(), Instant.ofEpochMilli(record.timestamp())); // unusable: enrich does without it too
        }
    }
}
