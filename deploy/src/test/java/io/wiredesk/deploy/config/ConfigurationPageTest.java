package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationPageTest {

    private static final Path HERE = Path.of("src/test/resources/io/wiredesk/deploy/config");
    private static final Path EXAMPLE = HERE.resolve("example.yaml");

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        String template = Files.readString(HERE.resolve("configuration.template.md"));

        Golden.check(Path.of("../docs/configuration.md"), ConfigurationPage.of(template, Files.readString(EXAMPLE)));
    }

    @Test
    void its_example_is_valid(@TempDir Path folder) throws IOException {
        Path file = Files.copy(EXAMPLE, folder.resolve("wiredesk.yaml"));
        Files.createDirectory(folder.resolve("newsletters"));
        Files.createFile(folder.resolve("topics.yaml"));

        assertThat(ConfigFile.load(file, Map.of("FEED_TOKEN", "0815", "MAIL_PASSWORD", "0815")::get))
                .isInstanceOf(ConfigFile.Result.Loaded.class);
    }
}
