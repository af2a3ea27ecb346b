package io.wiredesk.sink.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSinkConnectorTest {

    private static final Map<String, String> GOOD = Map.of(
            "name", "store",
            "connector.class", SqlSinkConnector.class.getName(),
            "topics", "wiredesk.stories, wiredesk.memberships,wiredesk.clusters,wiredesk.topics,wiredesk.sources",
            "sql.url", "jdbc:sqlite:/tmp/news.db",
            "consumer.override.isolation.level", "read_committed");

    private final SqlSinkConnector connector = new SqlSinkConnector();

    @Test
    void a_good_configuration_passes() {
        assertThat(errors(GOOD)).isEmpty();
        connector.start(GOOD);
    }

    @Test
    void committed_reads_are_required_by_key() {
        assertThat(errorsOf("consumer.override.isolation.level", without("consumer.override.isolation.level")))
                .singleElement()
                .asString()
                .startsWith("consumer.override.isolation.level must be read_committed");
        assertThat(errorsOf(
                        "consumer.override.isolation.level",
                        with("consumer.override.isolation.level", "read_uncommitted")))
                .hasSize(1);
    }

    @Test
    void a_channel_without_a_table_is_named_and_so_are_those_with_one() {
        assertThat(errorsOf("topics", with("topics", "wiredesk.stories,wiredesk.storys")))
                .containsExactly("topics: no table for wiredesk.storys; there are tables for wiredesk.clusters,"
                        + " wiredesk.memberships, wiredesk.sources, wiredesk.stories, wiredesk.topics"
                        + " (see wiredesk.prefix)");
    }

    @Test
    void channels_carry_the_prefix_of_their_installation() {
        Map<String, String> config = new HashMap<>(with("wiredesk.prefix", "lab-"));
        config.put("topics", "lab-stories");
        assertThat(errors(config)).isEmpty();
        config.put("wiredesk.prefix", "no spaces");
        assertThat(errors(config)).containsKey("wiredesk.prefix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:Secret@db/news",
                "news.db",
                "",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:news.db?mode=memory",
                "jdbc:sqlite:news.db?journal_mode=OFF"
            })
    void an_address_that_is_no_sqlite_file_says_what_to_use(String url) {
        assertThat(errorsOf("sql.url", with("sql.url", url)))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("sql.url", "jdbc:sqlite:PATH")
                        .doesNotContain("Secret"));
    }

    @Test
    void an_address_is_required() {
        assertThat(errorsOf("sql.url", without("sql.url"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sql.batch.size,0", "sql.busy.timeout.ms,-1", "sql.busy.timeout.ms,300000", "sql.retry.backoff.ms,x"})
    void numbers_have_bounds(String key, String value) {
        assertThat(errorsOf(key, with(key, value))).isNotEmpty();
    }

    @Test
    void a_typo_is_an_error() {
        assertThat(errorsOf("sql.bach.size", with("sql.bach.size", "10")))
                .containsExactly("sql.bach.size: no such setting");
    }

    @Test
    void tolerating_bad_records_takes_somewhere_to_put_them() {
        Map<String, String> config = new HashMap<>(with("errors.tolerance", "all"));
        assertThat(errorsOf("errors.deadletterqueue.topic.name", config)).hasSize(1);
        config.put("errors.deadletterqueue.topic.name", "wiredesk.dead-letters");
        assertThat(errors(config)).isEmpty();
    }

    @Test
    void starting_refuses_what_validation_refuses() {
        assertThatThrownBy(() -> connector.start(without("consumer.override.isolation.level")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("consumer.override.isolation.level must be read_committed");
        assertThatThrownBy(() -> connector.start(with("sql.url", "news.db")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sql.url");
    }

    @Test
    void sqlite_has_one_task_however_many_are_allowed() {
        connector.start(GOOD);
        assertThat(connector.taskConfigs(8)).containsExactly(GOOD);
        assertThat(connector.taskClass()).isEqualTo(SqlSinkTask.class);
    }

    @Test
    void every_setting_is_documented_grouped_and_named() {
        assertThat(connector.config().configKeys().values()).allSatisfy(key -> {
            assertThat(key.documentation).isNotBlank();
            assertThat(key.group).isNotBlank();
            assertThat(key.displayName).isNotBlank();
        });
        assertThat(SqlSinkConfig.DEFINITION.configKeys().get("sql.password"))
                .extracting(key -> key.type)
                .isEqualTo(ConfigDef.Type.PASSWORD);
    }

    @Test
    void connect_finds_the_plugin_and_its_version() {
        assertThat(ServiceLoader.load(SinkConnector.class)).hasExactlyElementsOfTypes(SqlSinkConnector.class);
        assertThat(connector.version()).matches("\\d+\\.\\d+\\.\\d+.*").isEqualTo(new SqlSinkTask().version());
    }

    private Map<String, List<String>> errors(Map<String, String> config) {
        return connector.validate(config).configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
    }

    private List<String> errorsOf(String key, Map<String, String> config) {
        assertThat(errors(config)).containsOnlyKeys(key);
        return errors(config).getOrDefault(key, List.of());
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> config = new HashMap<>(GOOD);
        config.put(key, value);
        return config;
    }

    private static Map<String, String> without(String key) {
        Map<String, String> config = new HashMap<>(GOOD);
        config.remove(key);
        return config;
    }
}
