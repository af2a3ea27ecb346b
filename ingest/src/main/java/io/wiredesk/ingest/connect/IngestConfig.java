package io.wiredesk.ingest.connect;

import io.wiredesk.ingest.definitions.KafkaSourceDefinitions;
import io.wiredesk.ingest.definitions.SourceDefinitions;
import io.wiredesk.ingest.definitions.TaskShare;
import io.wiredesk.schemas.Channels;
import io.wiredesk.schemas.SourceDefinition;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** Settings every source connector of ours has. What to poll is not among them: that is in the definitions channel. */
public class IngestConfig extends AbstractConfig {

    public static final String PREFIX = "wiredesk.prefix";
    public static final String BOOTSTRAP_SERVERS = "wiredesk.bootstrap.servers";

    /** Settings with this prefix go, without it, to the consumer that reads the definitions. */
    public static final String CONSUMER_PREFIX = "wiredesk.consumer.";

    static final String TASK_INDEX = "wiredesk.task.index";
    static final String TASK_COUNT = "wiredesk.task.count";

    private static final String GROUP = "Channels";

    public IngestConfig(ConfigDef definition, Map<String, String> settings) {
        super(definition, settings, false);
    }

    /** The settings, with documentation; connectors add theirs. */
    public static ConfigDef definition() {
        return new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.ValidList.anyNonDuplicateValues(false, false),
                        Importance.HIGH,
                        "Brokers, host:port, of the cluster that holds the channels: the source definitions are read there. "
                                + "Give what else the cluster asks for (security.protocol, sasl.*, ssl.*) with the prefix "
                                + CONSUMER_PREFIX + ".",
                        GROUP,
                        1,
                        Width.LONG,
                        "Brokers")
                .define(
                        PREFIX,
                        ConfigDef.Type.STRING,
                        Channels.DEFAULT_PREFIX,
                        ConfigDef.LambdaValidator.with(
                                IngestConfig::checkPrefix, () -> "letters, digits, '.', '_', '-'"),
                        Importance.MEDIUM,
                        "What the names of this installation's channels begin with.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Channel prefix")
                .defineInternal(TASK_INDEX, ConfigDef.Type.INT, 0, Importance.LOW)
                .defineInternal(TASK_COUNT, ConfigDef.Type.INT, 1, Importance.LOW);
    }

    /** The channels, as far as their names matter. */
    public Channels channels(int editionPartitions) {
        return new Channels(getString(PREFIX), editionPartitions);
    }

    /** A reader of this task's share of the definitions; connects when first asked. */
    public SourceDefinitions definitions(SourceDefinition.Kind kind) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                "wiredesk-definitions-" + kind.wireName() + "-" + getInt(TASK_INDEX));
        consumer.putAll(originalsWithPrefix(CONSUMER_PREFIX));
        consumer.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, getList(BOOTSTRAP_SERVERS));
        return new KafkaSourceDefinitions(KafkaSourceDefinitions.consumer(consumer), channels(1), kind, share());
    }

    private TaskShare share() {
        return new TaskShare(getInt(TASK_INDEX), getInt(TASK_COUNT));
    }

    private static void checkPrefix(String name, Object value) {
        if (!value.toString().matches("[A-Za-z0-9._-]{0,100}")) {
            throw new ConfigException(name, value, "a Kafka topic name holds only letters, digits, '.', '_' and '-'");
        }
    }
}
