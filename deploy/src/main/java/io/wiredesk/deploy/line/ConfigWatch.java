package io.wiredesk.deploy.line;

import io.wiredesk.deploy.config.ConfigFile;
import io.wiredesk.deploy.config.PlainSecrets;
import io.wiredesk.deploy.config.Problem;
import io.wiredesk.deploy.config.WiredeskConfig;
import io.wiredesk.schemas.SourceDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts changes of the sources in {@code wiredesk.yaml} into force while everything runs. Mistakes change nothing. */
final class ConfigWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigWatch.class);

    private final Path file;
    private final SourceSync sources;
    private @Nullable WiredeskConfig first;

    ConfigWatch(Path file, SourceSync sources) {
        this.file = file;
        this.sources = sources;
    }

    /** What happened to the file since it was read for the start is found out at the first look. */
    static Every start(Path file, SourceSync sources) {
        ConfigWatch watch = new ConfigWatch(file, sources);
        return Every.second("config-watch", new FileWatch(file, FileStamp.NONE, watch::follow)::look);
    }

    void follow() {
        if (FileStamp.of(file).size() == 0) {
            LOG.error("{} is empty; the sources stay as they were; write sources: [] if there are to be none", file);
            return;
        }
        switch (ConfigFile.load(file, System::getenv)) {
            case ConfigFile.Result.Loaded loaded -> follow(loaded.config());
            case ConfigFile.Result.Invalid invalid ->
                LOG.error("the configuration cannot be used; the sources stay as they were\n{}", lines(invalid));
        }
    }

    private void follow(WiredeskConfig config) {
        SourceChanges changes = sources.declare(config.toDefinitions());
        if (!changes.isNothing()) {
            LOG.info("sources changed: {}", changes);
            changes.written().forEach(ConfigWatch::warnOfSecrets);
        }
        if (first == null) {
            first = config;
        }
        List<String> waiting = first.needingRestart(config);
        if (!waiting.isEmpty()) {
            LOG.warn("changes of {} need a restart of wiredesk", String.join(", ", waiting));
        }
    }

    /** Says so of secrets that everybody can read who reads the channel. */
    static void warnOfSecrets(SourceDefinition source) {
        List<String> plain = PlainSecrets.in(source);
        if (!plain.isEmpty()) {
            LOG.warn(
                    "{}: {} as written in the configuration can be read in the channel of source definitions too; "
                            + "write ${env:NAME} or ${file:/path} instead",
                    source.id(),
                    String.join(", ", plain));
        }
    }

    private static String lines(ConfigFile.Result.Invalid invalid) {
        return invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
