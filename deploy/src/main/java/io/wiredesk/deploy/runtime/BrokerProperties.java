package io.wiredesk.deploy.runtime;

import io.wiredesk.schemas.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the embedded broker: one node, on a laptop, back quickly after a crash. */
final class BrokerProperties {

    private static final int MIB = 1024 * 1024;

    private BrokerProperties() {}

    static Map<String, String> of(Path dir, LoopbackPorts.Pair ports) {
        Map<String, String> all = new LinkedHashMap<>();
        all.putAll(identity(dir, ports));
        all.putAll(behaviour());
        all.putAll(small());
        return all;
    }

    /** The same node without its broker. */
    static Map<String, String> controllerOnly(Path dir, LoopbackPorts.Pair ports) {
        Map<String, String> all = of(dir, ports);
        all.put("process.roles", "controller");
        all.put("listeners", listener("CONTROLLER", ports.controller()));
        all.remove("advertised.listeners");
        return all;
    }

    /** For a client that talks to the controller itself. */
    static Map<String, Object> controllerClient(LoopbackPorts.Pair ports) {
        return Map.of("bootstrap.controllers", LoopbackPorts.ADDRESS + ":" + ports.controller());
    }

    /** All that a client could notice. */
    static Map<String, String> behaviour() {
        Map<String, String> all = new LinkedHashMap<>();
        all.putAll(singleNode());
        all.putAll(contents());
        all.putAll(quickRestart());
        return all;
    }

    private static Map<String, String> identity(Path dir, LoopbackPorts.Pair ports) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(EmbeddedBroker.NODE),
                "log.dirs",
                dir.toString(),
                "listeners",
                listener("PLAINTEXT", ports.broker()) + "," + listener("CONTROLLER", ports.controller()),
                "advertised.listeners",
                listener("PLAINTEXT", ports.broker()),
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "controller.quorum.voters",
                EmbeddedBroker.NODE + "@" + LoopbackPorts.ADDRESS + ":" + ports.controller());
    }

    private static String listener(String name, int port) {
        return name + "://" + LoopbackPorts.ADDRESS + ":" + port;
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> contents() {
        return Map.of(
                "auto.create.topics.enable",
                "false",
                "message.max.bytes",
                Integer.toString(Channels.MAX_REQUEST_BYTES),
                "log.message.timestamp.type",
                "LogAppendTime",
                // a line that was off for a long holiday must still know how far its sinks had come (Kafka: 7 days)
                "offsets.retention.minutes",
                Long.toString(Duration.ofDays(3650).toMinutes()));
    }

    /** Kafka's defaults expect a machine of its own: 1 GiB segments, 128 MiB for the cleaner, 30 idle threads. */
    private static Map<String, String> small() {
        return Map.of(
                "log.segment.bytes",
                Integer.toString(64 * MIB),
                "log.index.size.max.bytes",
                Integer.toString(MIB / 4),
                "metadata.log.segment.bytes",
                Integer.toString(8 * MIB),
                "metadata.max.idle.interval.ms",
                "5000",
                "log.cleaner.dedupe.buffer.size",
                Integer.toString(8 * MIB),
                "num.network.threads",
                "2",
                "num.io.threads",
                "4",
                "background.threads",
                "2");
    }

    /**
     * After a crash groups wait until their former members' sessions have expired, readers until open transactions are
     * aborted: short ones make a quick restart.
     */
    private static Map<String, String> quickRestart() {
        return Map.of(
                // alone, a broker is never replaced by another: to fence it for being slow, or for the laptop's sleep,
                // would only leave its partitions without a leader
                "broker.session.timeout.ms", Long.toString(Duration.ofDays(7).toMillis()),
                "group.initial.rebalance.delay.ms", "0",
                "group.streams.session.timeout.ms", "6000",
                "group.streams.min.session.timeout.ms", "6000",
                "group.streams.heartbeat.interval.ms", "1000",
                "group.streams.min.heartbeat.interval.ms", "1000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                // bounded, as some failures of a start only show by nothing happening
                "server.max.startup.time.ms",
                        Long.toString(Duration.ofMinutes(3).toMillis()));
    }
}
