package io.wiredesk.ingest.connect;

import io.wiredesk.ingest.IngestVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** What the source connectors have in common: every task gets the same settings and its share of the sources. */
public abstract class IngestSourceConnector extends SourceConnector {

    /** What our records are: string keys, and values that are JSON already. */
    private static final Map<String, String> CONVERTERS = Map.of(
            "key.converter", "org.apache.kafka.connect.storage.StringConverter",
            "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");

    private Map<String, String> settings = Map.of();

    @Override
    public void start(Map<String, String> props) {
        settings = new HashMap<>(props);
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return IntStream.range(0, maxTasks)
                .mapToObj(index -> taskConfig(index, maxTasks))
                .toList();
    }

    @Override
    public void stop() {
        settings = Map.of();
    }

    @Override
    public String version() {
        return IngestVersion.get();
    }

    /** Offsets travel with the records they belong to, in one transaction a poll. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    /** Another converter would silently wrap or re-encode the records; absent means the worker's, which we cannot see. */
    @Override
    public Config validate(Map<String, String> connectorConfigs) {
        List<ConfigValue> values =
                new ArrayList<>(super.validate(connectorConfigs).configValues());
        CONVERTERS.forEach((name, needed) -> {
            String given = connectorConfigs.get(name);
            if (given != null && !needed.endsWith(given.substring(given.lastIndexOf('.') + 1))) {
                values.add(new ConfigValue(name, given, List.of(), List.of("must be " + needed)));
            }
        });
        return new Config(values);
    }

    /** Any offsets may be altered or removed, as editions are recognised by id; ours are told by their source. */
    @Override
    public boolean alterOffsets(Map<String, String> connectorConfig, Map<Map<String, ?>, Map<String, ?>> offsets) {
        for (Map<String, ?> partition : offsets.keySet()) {
            if (!(partition.get(SourcePosition.SOURCE) instanceof String)) {
                throw new ConnectException(
                        "an offset's partition needs \"" + SourcePosition.SOURCE + "\", a source id");
            }
        }
        return true;
    }

    private Map<String, String> taskConfig(int index, int count) {
        Map<String, String> config = new HashMap<>(settings);
        config.put(IngestConfig.TASK_INDEX, Integer.toString(index));
        config.put(IngestConfig.TASK_COUNT, Integer.toString(count));
        return config;
    }
}
