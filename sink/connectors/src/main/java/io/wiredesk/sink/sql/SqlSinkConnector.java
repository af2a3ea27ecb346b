package io.wiredesk.sink.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps stories, memberships, clusters, topics and sources in an SQL database, as {@code docs/sql.md} describes.
 *
 * <p>Its keys are strings and its values JSON as wiredesk writes it: run it with {@code StringConverter} for keys and
 * {@code ByteArrayConverter} for values. It needs Kafka Connect 3.6 or newer.
 */
public final class SqlSinkConnector extends SinkConnector {

    private Map<String, String> properties = Map.of();

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public ConfigDef config() {
        return SqlSinkConfig.DEFINITION;
    }

    /**
     * Checks each setting, and what the sink demands of Connect's: committed reads, known channels, no loss of bad records.
     */
    @Override
    public Config validate(Map<String, String> properties) {
        Map<String, ConfigValue> values = config().validateAll(properties);
        for (ConnectRules.Problem problem : ConnectRules.broken(properties)) {
            values.computeIfAbsent(problem.key(), key -> notOurs(key, properties.get(key)))
                    .addErrorMessage(problem.message());
        }
        return new Config(List.copyOf(values.values()));
    }

    /**
     * Fails where {@link #validate} would have.
     *
     * @throws ConfigException naming the key
     */
    @Override
    public void start(Map<String, String> properties) {
        new SqlSinkConfig(properties);
        List<ConnectRules.Problem> problems = ConnectRules.broken(properties);
        if (!problems.isEmpty()) {
            throw new ConfigException(
                    problems.stream().map(ConnectRules.Problem::message).collect(Collectors.joining("; ")));
        }
        this.properties = Map.copyOf(properties);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return SqlSinkTask.class;
    }

    /** As many as the database can have writers: one for SQLite. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        int tasks = new SqlSinkConfig(properties).dialect().tasks(maxTasks);
        return Collections.nCopies(tasks, properties);
    }

    /**
     * Alters the offsets the store itself keeps, which are the ones that count. Any will do: what the store has is not taken
     * twice, and older never replaces newer.
     *
     * @throws ConnectException if the store cannot be written; says what to do
     */
    @Override
    public boolean alterOffsets(Map<String, String> properties, Map<TopicPartition, Long> offsets) {
        SqlSinkConfig config = new SqlSinkConfig(properties);
        try (SqlWriter writer = SqlWriter.into(config)) {
            return switch (writer.save(offsets)) {
                case Delivery.Stored saved -> true;
                case Delivery.Retriable later -> throw new ConnectException(later.why(), later.cause());
                case Delivery.Fatal fatal -> throw new ConnectException(fatal.why(), fatal.cause());
            };
        }
    }

    @Override
    public void stop() {
        // the tasks hold everything there is to close
    }

    private static ConfigValue notOurs(String key, @Nullable String value) {
        return new ConfigValue(key, value, List.of(), new ArrayList<>());
    }
}
