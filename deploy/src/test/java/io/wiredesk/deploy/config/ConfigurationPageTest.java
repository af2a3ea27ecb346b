package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationPageTest {

    private static final Path HERE = Path.of("src/test/resources/io/wiredesk/deploy/config");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("[a-z]+:");
    private static final Path EXAMPLE = HERE.resolve("example.yaml");

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        String template = Files.readString(HERE.resolve("configuration.template.md"));

        Golden.check(Path.of("../docs/configuration.md"), ConfigurationPage.of(template, Files.readString(EXAMPLE)));
    }

    @Test
    void its_example_is_valid(@TempDir Path folder) throws IOException {
        assertThat(loaded(Files.readString(EXAMPLE), folder)).isInstanceOf(ConfigFile.Result.Loaded.class);
    }

    @Test
    void the_examples_of_the_readme_are_valid(@TempDir Path folder) throws IOException {
        List<String> examples = YAML.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("topics:"))
                .map(block -> SECTION.matcher(block).lookingAt() ? block : "sources:\n" + block)
                .toList();

        assertThat(examples)
                .hasSize(4)
                .allSatisfy(
                        example -> assertThat(loaded(example, folder)).isInstanceOf(ConfigFile.Result.Loaded.class));
    }

    /** In a folder and an environment that have what examples mention. */
    private static ConfigFile.Result loaded(String yaml, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("newsletters"));
        Files.writeString(folder.resolve("topics.yaml"), "");
        Files.writeString(folder.resolve("desk-token"), "0815-0815-0815-0815");
        return ConfigFile.load(
                Files.writeString(folder.resolve("wiredesk.yaml"), yaml), variable -> "0815-0815-0815-0815");
    }
}
