package io.wiredesk.deploy.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Reads {@code wiredesk.yaml}. */
public final class ConfigFile {

    private ConfigFile() {}

    /** What came of reading a configuration. */
    public sealed interface Result {
        /** It can be used. */
        record Loaded(WiredeskConfig config) implements Result {}

        /** It cannot: everything that is wrong with it, in the order of the file; never empty. */
        record Invalid(List<Problem> problems) implements Result {}
    }

    /**
     * Reads a file; an empty one gives all defaults.
     *
     * @param file relative paths in it start at its folder
     * @param env the environment: values of placeholders, and {@code HOME} for {@code ~}; null for what is not set
     */
    public static Result load(Path file, Function<String, @Nullable String> env) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Reading reading = new Reading(file.toString(), folder, env);
        return switch (read(content(file, reading), reading)) {
            case Result.Loaded loaded -> new Result.Loaded(loaded.config().from(file.toAbsolutePath()));
            case Result.Invalid invalid -> invalid;
        };
    }

    /** What holds without a file, in this working folder. */
    public static Result defaults(Path folder, Function<String, @Nullable String> env) {
        return of(Map.of(), folder, env);
    }

    /**
     * The same checks for settings that were not read from a file.
     *
     * @param content as YAML would have it: maps, lists and plain values
     */
    public static Result of(Map<String, ?> content, Path folder, Function<String, @Nullable String> env) {
        return read(new Yaml().dump(content), new Reading("settings", folder, env));
    }

    private static Result read(String yaml, Reading reading) {
        Optional<WiredeskConfig> config = reading.parse(yaml, "").as(new Format<>("configuration", ConfigFile::config));
        List<Problem> problems = reading.problems();
        return problems.isEmpty() ? new Result.Loaded(config.orElseThrow()) : new Result.Invalid(problems);
    }

    private static WiredeskConfig config(Value file) throws Wrong {
        Section section = Section.of(file, Settings.TABLE);
        return new WiredeskConfig(
                Optional.empty(),
                section.get(Settings.DATA),
                section.get(Settings.PREFIX),
                section.get(Settings.KAFKA_PORT),
                section.get(Settings.EDITION_PARTITIONS),
                section.get(Settings.SQLITE),
                section.find(Settings.TOPICS),
                section.get(Settings.POOLS),
                section.get(Settings.DEDUP_WINDOW),
                new Network(
                        section.get(Settings.ALLOW),
                        section.find(Settings.PROXY),
                        section.find(Settings.CONTACT),
                        section.get(Settings.INSECURE_TLS)),
                DeskFormats.access(section),
                section.get(Settings.SOURCES));
    }

    private static String content(Path file, Reading reading) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            reading.reportFile("there is no such file", "create it, or name another with --config");
        } catch (CharacterCodingException e) {
            reading.reportFile("is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            reading.reportFile("cannot be read", "check that it is a file and that you may read it");
        }
        return "";
    }
}
