package io.wiredesk.deploy.runtime;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** A source of the numbers from 1 on, up to a limit: what is missing or doubled after a fault shows at once. */
public final class CountingConnector extends SourceConnector {

    static final String CHANNEL = "channel";
    static final String LIMIT = "limit";
    static final String FAILURE = "failure";

    private Map<String, String> settings = Map.of();

    static Map<String, String> config(String channel, int limit) {
        return Map.of(
                "connector.class",
                CountingConnector.class.getName(),
                "tasks.max",
                "1",
                CHANNEL,
                channel,
                LIMIT,
                Integer.toString(limit));
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void start(Map<String, String> props) {
        settings = Map.copyOf(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CountingTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(settings);
    }

    @Override
    public void stop() {}

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(CHANNEL, ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "where the numbers go")
                .define(
                        LIMIT,
                        ConfigDef.Type.INT,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.Range.atLeast(1),
                        ConfigDef.Importance.HIGH,
                        "the last number")
                .define(FAILURE, ConfigDef.Type.STRING, null, ConfigDef.Importance.LOW, "why it fails, if it does");
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> props) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> props) {
        return ConnectorTransactionBoundaries.UNSUPPORTED;
    }
}
