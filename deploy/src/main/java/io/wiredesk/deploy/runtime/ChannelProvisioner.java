package io.wiredesk.deploy.runtime;

import io.wiredesk.schemas.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes the broker have the channels that {@link io.wiredesk.schemas.Channels} declares. Safe to run at any time and by
 * several at once.
 */
public final class ChannelProvisioner {

    private final AdminCalls admin;

    /** The client stays the caller's: it closes it. */
    public ChannelProvisioner(Admin admin) {
        this.admin = new AdminCalls(admin);
    }

    /**
     * What {@link #provision} had to do; both sorted, both empty when all was well.
     *
     * @param created channels that were missing
     * @param corrected channels whose settings had drifted from their declaration
     */
    public record Provisioned(List<String> created, List<String> corrected) {}

    /**
     * Creates what is missing, with the broker's own replication factor, and corrects the settings of what is there.
     * When it returns, clients see the channels.
     *
     * @throws StartupFailure if a channel exists with another number of partitions (keys would move: nothing is changed
     *     then), or Kafka refuses
     */
    public Provisioned provision(Collection<? extends Channel<?>> channels) {
        Set<String> names = admin.names();
        List<Channel<?>> present = new ArrayList<>(channels);
        present.removeIf(channel -> !names.contains(channel.name()));
        List<Channel<?>> missing = new ArrayList<>(channels);
        missing.removeAll(present);
        requirePartitions(present);
        return new Provisioned(create(missing), correct(present));
    }

    /** Deletes a channel and all in it; one that is not there is fine. Stop writing to it first. */
    public void retire(Channel<?> channel) {
        admin.tolerating(
                UnknownTopicOrPartitionException.class,
                "delete the channel " + channel.name(),
                client -> client.deleteTopics(List.of(channel.name())).all());
        admin.await("that " + channel.name() + " is gone", () -> !admin.names().contains(channel.name()));
    }

    private void requirePartitions(List<Channel<?>> channels) {
        Map<String, Integer> found = admin.partitions(names(channels));
        String wrong = channels.stream()
                .filter(channel -> !Integer.valueOf(channel.partitions()).equals(found.get(channel.name())))
                .map(channel -> channel.name() + " has " + found.get(channel.name()) + " partitions instead of "
                        + channel.partitions())
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new StartupFailure(
                    "the channel " + wrong,
                    "Partition counts never change: configure the number it was created with, or another prefix",
                    null);
        }
    }

    private List<String> create(List<Channel<?>> channels) {
        for (Channel<?> channel : channels) {
            NewTopic topic = new NewTopic(channel.name(), Optional.of(channel.partitions()), Optional.empty())
                    .configs(channel.config());
            admin.tolerating(
                    TopicExistsException.class,
                    "create the channel " + channel.name(),
                    client -> client.createTopics(List.of(topic)).all());
        }
        List<String> names = names(channels);
        admin.await("the created channels " + names, () -> admin.names().containsAll(names));
        return names;
    }

    private List<String> correct(List<Channel<?>> channels) {
        Map<ConfigResource, Collection<AlterConfigOp>> drift = drift(channels);
        admin.call(
                "correct channels",
                client -> client.incrementalAlterConfigs(drift).all());
        admin.await("the corrected settings", () -> drift(channels).isEmpty());
        return drift.keySet().stream().map(ConfigResource::name).sorted().toList();
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> drift(List<Channel<?>> channels) {
        Map<String, Map<String, String>> found = admin.settings(names(channels));
        Map<ConfigResource, Collection<AlterConfigOp>> drift = new HashMap<>();
        for (Channel<?> channel : channels) {
            drift.put(
                    AdminCalls.resource(channel.name()), drift(channel, found.getOrDefault(channel.name(), Map.of())));
        }
        drift.values().removeIf(Collection::isEmpty);
        return drift;
    }

    private static Collection<AlterConfigOp> drift(Channel<?> channel, Map<String, String> found) {
        return channel.config().entrySet().stream()
                .filter(declared -> !declared.getValue().equals(found.get(declared.getKey())))
                .map(declared -> new ConfigEntry(declared.getKey(), declared.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }

    private static List<String> names(List<Channel<?>> channels) {
        List<String> names = new ArrayList<>();
        channels.forEach(channel -> names.add(channel.name()));
        return names.stream().sorted().toList();
    }
}
