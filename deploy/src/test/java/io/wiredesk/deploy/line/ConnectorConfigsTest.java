package io.wiredesk.deploy.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.wiredesk.deploy.config.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorConfigsTest {

    @Test
    void sources_are_told_how_they_may_get_out() {
        Map<String, Map<String, String>> all = of(Map.of(
                "network",
                Map.of(
                        "allow",
                        List.of("localhost", "10.0.0.0/8:8080"),
                        "proxy",
                        "proxy.example:3128",
                        "contact",
                        "https://desk.example/about",
                        "insecure-tls",
                        List.of("a.example", "b.example"))));

        assertThat(all.get("feeds"))
                .containsEntry("wiredesk.web.allow", "localhost,10.0.0.0/8:8080")
                .containsEntry("wiredesk.web.proxy", "proxy.example:3128")
                .containsEntry("wiredesk.web.contact", "https://desk.example/about")
                .containsEntry("wiredesk.web.insecure.tls", "a.example,b.example")
                .containsEntry("wiredesk.feed.files", "true");
    }

    @Test
    void what_is_not_configured_is_left_to_the_connectors() {
        assertThat(of(Map.of()).values())
                .allSatisfy(config -> assertThat(config.keySet()).noneMatch(key -> key.startsWith("wiredesk.web.")));
    }

    private static Map<String, Map<String, String>> of(Map<String, ?> settings) {
        return switch (ConfigFile.of(settings, Path.of(""), System::getenv)) {
            case ConfigFile.Result.Loaded loaded -> ConnectorConfigs.of(loaded.config(), "127.0.0.1:9092");
            case ConfigFile.Result.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }
}
