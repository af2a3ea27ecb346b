package io.wiredesk.sink.sql;

import io.wiredesk.schemas.Channels;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** What the SQL sink can be told. What it demands of Connect's own settings is in {@link ConnectRules}. */
final class SqlSinkConfig extends AbstractConfig {

    static final String PREFIX = "wiredesk.prefix";
    static final String URL = "sql.url";
    static final String USER = "sql.user";
    static final String PASSWORD = "sql.password";
    static final String BATCH_SIZE = "sql.batch.size";
    static final String BUSY_TIMEOUT = "sql.busy.timeout.ms";
    static final String RETRY_BACKOFF = "sql.retry.backoff.ms";

    static final ConfigDef DEFINITION = define();

    private static final String CHANNELS = "Channels";
    private static final String STORE = "Store";
    private static final String WRITING = "Writing";

    SqlSinkConfig(Map<String, String> properties) {
        super(DEFINITION, properties, false);
    }

    Channels channels() {
        return new Channels(getString(PREFIX), 1);
    }

    Dialect dialect() {
        return Dialect.of(getString(URL));
    }

    /** Records in one transaction. */
    int batchSize() {
        return getInt(BATCH_SIZE);
    }

    Duration busyTimeout() {
        return Duration.ofMillis(getInt(BUSY_TIMEOUT));
    }

    Duration retryBackoff() {
        return Duration.ofMillis(getInt(RETRY_BACKOFF));
    }

    private static ConfigDef define() {
        ConfigDef definition = new ConfigDef();
        defineChannels(definition);
        defineStore(definition);
        defineWriting(definition);
        return definition;
    }

    private static void defineChannels(ConfigDef definition) {
        String doc = "What the names of all channels of this installation start with.";
        ConfigDef.Validator legal = LambdaValidator.with(
                (key, value) -> checkPrefix((String) value), () -> "letters, digits, '.', '_' and '-'");
        definition.define(
                PREFIX,
                ConfigDef.Type.STRING,
                Channels.DEFAULT_PREFIX,
                legal,
                Importance.MEDIUM,
                doc,
                CHANNELS,
                1,
                Width.MEDIUM,
                "Channel prefix");
    }

    private static void defineStore(ConfigDef definition) {
        String urlDoc =
                "The database, as " + SqliteDialect.URL_FORM + ". The file is created if there is none; its folder "
                        + "must exist. One connector writes it, on the host that holds it; any program may read it meanwhile.";
        ConfigDef.Validator known = LambdaValidator.with(
                (key, value) -> Dialect.of(value == null ? "" : (String) value), () -> SqliteDialect.URL_FORM);
        definition.define(
                URL,
                ConfigDef.Type.STRING,
                ConfigDef.NO_DEFAULT_VALUE,
                known,
                Importance.HIGH,
                urlDoc,
                STORE,
                1,
                Width.LONG,
                "Database URL");
        definition.define(
                USER,
                ConfigDef.Type.STRING,
                "",
                Importance.MEDIUM,
                "User name. SQLite has no users.",
                STORE,
                2,
                Width.MEDIUM,
                "User");
        definition.define(
                PASSWORD,
                ConfigDef.Type.PASSWORD,
                "",
                Importance.MEDIUM,
                "Password. SQLite has no users.",
                STORE,
                3,
                Width.MEDIUM,
                "Password");
    }

    private static void defineWriting(ConfigDef definition) {
        String batchDoc = "Most records in one transaction. A transaction is written whole or not at all.";
        definition.define(
                BATCH_SIZE,
                ConfigDef.Type.INT,
                500,
                Range.between(1, 10_000),
                Importance.LOW,
                batchDoc,
                WRITING,
                1,
                Width.SHORT,
                "Records in a transaction");
        // the upper end stays far below max.poll.interval.ms, as waiting for a lock blocks the consumer
        String busyDoc = "How long to wait for another program's lock before the batch is put off, in milliseconds.";
        definition.define(
                BUSY_TIMEOUT,
                ConfigDef.Type.INT,
                5_000,
                Range.between(0, 60_000),
                Importance.LOW,
                busyDoc,
                WRITING,
                2,
                Width.SHORT,
                "Lock timeout");
        String retryDoc = "How long a batch is put off while the store is locked, full or away, in milliseconds.";
        definition.define(
                RETRY_BACKOFF,
                ConfigDef.Type.INT,
                2_000,
                Range.between(1, 300_000),
                Importance.LOW,
                retryDoc,
                WRITING,
                3,
                Width.SHORT,
                "Pause before trying again");
    }

    private static void checkPrefix(String prefix) {
        if (!prefix.matches("[A-Za-z0-9._-]*")) {
            throw new ConfigException(PREFIX + ": Kafka topic names have only letters, digits, '.', '_' and '-'");
        }
    }
}
