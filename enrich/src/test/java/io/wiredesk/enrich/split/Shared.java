package io.wiredesk.enrich.split;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The development corpora beside the project, where they are present. */
final class Shared {

    private Shared() {}

    static Optional<Path> folder(String name) {
        String override = System.getenv("WIREDESK_SHARED");
        Path shared = override == null ? projectRoot().resolveSibling("shared") : Path.of(override);
        return Optional.of(shared.resolve(name)).filter(Files::exists);
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
