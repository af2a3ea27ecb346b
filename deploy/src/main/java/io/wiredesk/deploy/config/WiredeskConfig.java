package io.wiredesk.deploy.config;

import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code wiredesk.yaml} says, with every default filled in and every path absolute.
 *
 * @param file where it was read; empty if nowhere
 * @param data the folder everything is kept in; need not exist yet
 * @param prefix start of every channel's name
 * @param kafkaPort port of the broker on loopback; 0: any free one
 * @param editionPartitions how many tasks can read editions apart at a time
 * @param store as written; {@link #sqlite} resolves it
 * @param topics the user's NewsTopics, an existing file
 * @param pools source ids by pool, in the order written; never empty
 * @param dedupWindow how long after its last sighting a story can still be matched
 * @param network how sources get out to others
 * @param desk where the web desk can be opened
 * @param toDefinitions the sources, each with its own id
 */
public record WiredeskConfig(
        Optional<Path> file,
        Path data,
        String prefix,
        int kafkaPort,
        int editionPartitions,
        Path store,
        Optional<Path> topics,
        Map<String, List<String>> pools,
        Duration dedupWindow,
        Network network,
        DeskAccess desk,
        List<SourceDefinition> toDefinitions) {

    private static final Map<String, Function<WiredeskConfig, Object>> FIXED = Map.of(
            "data", WiredeskConfig::data,
            "prefix", WiredeskConfig::prefix,
            "kafka", WiredeskConfig::kafkaPort,
            "editions", WiredeskConfig::editionPartitions,
            "store", WiredeskConfig::store,
            "topics", WiredeskConfig::topics,
            "pools", config -> List.copyOf(config.pools.entrySet()),
            "dedup", WiredeskConfig::dedupWindow,
            "network", WiredeskConfig::network,
            "desk", WiredeskConfig::desk);

    public WiredeskConfig {
        pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools)); // the first pool is special: keep the order
        toDefinitions = List.copyOf(toDefinitions);
    }

    /** The same, kept in another folder. */
    public WiredeskConfig in(Path folder) {
        return with(file, folder.toAbsolutePath().normalize(), desk);
    }

    /** The same, with another desk. */
    public WiredeskConfig with(DeskAccess other) {
        return with(file, data, other);
    }

    /** The same, known to have been read there. */
    WiredeskConfig from(Path origin) {
        return with(Optional.of(origin), data, desk);
    }

    private WiredeskConfig with(Optional<Path> origin, Path folder, DeskAccess access) {
        return new WiredeskConfig(
                origin,
                folder,
                prefix,
                kafkaPort,
                editionPartitions,
                store,
                topics,
                pools,
                dedupWindow,
                network,
                access,
                toDefinitions);
    }

    /** The keys of what differs in the other one and only holds after a restart: all but the sources. */
    public List<String> needingRestart(WiredeskConfig other) {
        return FIXED.entrySet().stream()
                .filter(setting -> !setting.getValue()
                        .apply(this)
                        .equals(setting.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The channels of this installation. */
    public Channels channels() {
        return new Channels(prefix, editionPartitions);
    }

    /** The SQLite file. */
    public Path sqlite() {
        return data.resolve(store).normalize();
    }

    /** The pool a source's stories go to: the one that names it, else the first. */
    public String poolOf(String sourceId) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getValue().contains(sourceId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> pools.keySet().iterator().next());
    }
}
