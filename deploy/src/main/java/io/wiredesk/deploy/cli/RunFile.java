package io.wiredesk.deploy.cli;

import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a running all-in-one leaves in its data folder.
 *
 * @param bootstrap {@code host:port} of its broker
 * @param prefix of its channels
 * @param editionPartitions absent: what the configuration says
 * @param pid its process
 */
record RunFile(String bootstrap, String prefix, @Nullable Integer editionPartitions, long pid) {

    static final String NAME = "run.json";

    /** The file of the process that runs on this folder now; nothing if none does. */
    static Optional<RunFile> ofRunning(Path dataFolder) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(dataFolder.resolve(NAME)), RunFile.class))
                    .filter(RunFile::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(dataFolder.resolve(NAME) + " cannot be read", e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
