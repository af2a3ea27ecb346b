package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.Problem;
import io.wiredesk.deploy.config.WiredeskConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command; they may stand before or after its name. */
final class CommonOptions {

    private static final Path DEFAULT_FILE = Path.of("wiredesk.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration; default: ./wiredesk.yaml if it exists.")
    @Nullable
    Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept; default: what the configuration says, else ~/.wiredesk.")
    @Nullable
    Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces.")
    boolean debug;

    /**
     * The configuration, with the data folder of the command line where one is given.
     *
     * @throws CommandFailure naming every mistake in it
     */
    WiredeskConfig config() {
        WiredeskConfig config = usable(read());
        return data == null ? config : config.in(data);
    }

    private ConfigFile.Result read() {
        if (file != null) {
            return ConfigFile.load(file, System::getenv);
        }
        return Files.exists(DEFAULT_FILE)
                ? ConfigFile.load(DEFAULT_FILE, System::getenv)
                : ConfigFile.defaults(Path.of(""), System::getenv);
    }

    static WiredeskConfig usable(ConfigFile.Result result) {
        return switch (result) {
            case ConfigFile.Result.Loaded loaded -> loaded.config();
            case ConfigFile.Result.Invalid invalid ->
                throw CommandFailure.usage("the configuration cannot be used\n"
                        + invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
