package io.wiredesk.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wiredesk.ingest.archive.ArchiveSourceConnector;
import io.wiredesk.ingest.feed.FeedSourceConnector;
import io.wiredesk.ingest.mailbox.MailSourceConnector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorsTest {

    static Stream<SourceConnector> connectors() {
        return Stream.of(new FeedSourceConnector(), new ArchiveSourceConnector(), new MailSourceConnector());
    }

    @Test
    void all_are_found_by_service_loading() {
        assertThat(ServiceLoader.load(SourceConnector.class).stream().map(ServiceLoader.Provider::type))
                .contains(FeedSourceConnector.class, ArchiveSourceConnector.class, MailSourceConnector.class);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void they_state_version_and_exactly_once_support(SourceConnector connector) {
        assertThat(connector.version()).isNotBlank().doesNotContain("$").isNotEqualTo("unknown");
        assertThat(connector.exactlyOnceSupport(Map.of())).isEqualTo(ExactlyOnceSupport.SUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void every_setting_is_documented_and_grouped(SourceConnector connector) {
        assertThat(connector.config().configKeys().values())
                .filteredOn(key -> !key.internalConfig)
                .allSatisfy(key -> {
                    assertThat(key.documentation).as(key.name).isNotBlank();
                    assertThat(key.group).as(key.name).isNotBlank();
                    assertThat(key.displayName).as(key.name).isNotBlank();
                    assertThat(key.name).startsWith("wiredesk.");
                });
        assertThat(connector.config().configKeys().values())
                .extracting((ConfigKey k) -> k.name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void every_task_gets_the_settings_and_its_share(SourceConnector connector) {
        connector.start(Map.of(IngestConfig.BOOTSTRAP_SERVERS, "b:9092"));

        List<Map<String, String>> tasks = connector.taskConfigs(3);

        assertThat(tasks).extracting(t -> t.get("wiredesk.task.index")).containsExactly("0", "1", "2");
        assertThat(tasks)
                .allSatisfy(t -> assertThat(t)
                        .containsEntry("wiredesk.task.count", "3")
                        .containsEntry(IngestConfig.BOOTSTRAP_SERVERS, "b:9092"));
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void bad_settings_are_named(SourceConnector connector) {
        assertThat(errors(connector, Map.of())).containsOnlyKeys(IngestConfig.BOOTSTRAP_SERVERS);
        assertThat(errors(connector, good(IngestConfig.PREFIX, "a b"))).containsOnlyKeys(IngestConfig.PREFIX);
        assertThat(errors(connector, good("value.converter", "org.apache.kafka.connect.json.JsonConverter")))
                .containsOnlyKeys("value.converter");
        assertThat(errors(connector, good("value.converter", "ByteArrayConverter")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void offsets_may_be_altered_if_they_name_a_source(SourceConnector connector) {
        assertThat(connector.alterOffsets(Map.of(), Map.of(Map.of("source", "a"), Map.of())))
                .isTrue();
        assertThatThrownBy(() -> connector.alterOffsets(Map.of(), Map.of(Map.of("x", "a"), Map.of())))
                .isInstanceOf(ConnectException.class);
    }

    private static Map<String, String> good(String name, String value) {
        return new HashMap<>(Map.of(IngestConfig.BOOTSTRAP_SERVERS, "b:9092", name, value));
    }

    private static Map<String, List<String>> errors(SourceConnector connector, Map<String, String> settings) {
        Map<String, List<String>> errors = new HashMap<>();
        for (ConfigValue value : connector.validate(settings).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                errors.put(value.name(), value.errorMessages());
            }
        }
        return errors;
    }
}
