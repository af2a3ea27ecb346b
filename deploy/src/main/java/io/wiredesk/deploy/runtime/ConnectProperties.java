package io.wiredesk.deploy.runtime;

import io.wiredesk.schemas.Channels;
import java.util.HashMap;
import java.util.Map;

/** Settings of the embedded Connect worker: the only one of its group, exactly once, back quickly after a crash. */
final class ConnectProperties {

    private ConnectProperties() {}

    static Map<String, String> of(EmbeddedConnect.Settings settings) {
        Map<String, String> all = new HashMap<>();
        all.put("bootstrap.servers", settings.bootstrap());
        all.put("listeners", "http://" + LoopbackPorts.ADDRESS + ":" + settings.restPort());
        all.putAll(group(settings.prefix()));
        all.putAll(plugins());
        all.putAll(clients());
        return all;
    }

    private static Map<String, String> group(String prefix) {
        return Map.ofEntries(
                Map.entry("group.id", prefix + "connect"),
                Map.entry("config.storage.topic", prefix + "connect-configs"),
                Map.entry("config.storage.replication.factor", "1"),
                Map.entry("offset.storage.topic", prefix + "connect-offsets"),
                Map.entry("offset.storage.replication.factor", "1"),
                Map.entry("offset.storage.partitions", "1"),
                Map.entry("status.storage.topic", prefix + "connect-status"),
                Map.entry("status.storage.replication.factor", "1"),
                Map.entry("status.storage.partitions", "1"),
                Map.entry("exactly.once.source.support", "enabled"),
                Map.entry("session.timeout.ms", "6000"),
                Map.entry("heartbeat.interval.ms", "1000"),
                Map.entry("scheduled.rebalance.max.delay.ms", "0"),
                Map.entry("offset.flush.interval.ms", "5000"));
    }

    private static Map<String, String> plugins() {
        return Map.of(
                "plugin.discovery", "service_load", // and no plugin.path: an empty one is refused
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    }

    private static Map<String, String> clients() {
        return Map.of(
                "producer.max.request.size", Integer.toString(Channels.MAX_REQUEST_BYTES),
                "producer.compression.type", "zstd",
                // a killed task's open transaction holds up the next start until it is aborted (Kafka: 60 s)
                "producer.transaction.timeout.ms", "10000",
                "consumer.isolation.level", "read_committed",
                // a sink task's former self, killed, holds its partitions until its session ends (Kafka: 45 s)
                "consumer.session.timeout.ms", "6000",
                "consumer.heartbeat.interval.ms", "1500");
    }
}
