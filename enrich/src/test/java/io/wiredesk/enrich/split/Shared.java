package io.wiredesk.enrich.split;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The development corpora beside the project, where they are present. */
final class Shared {

    private Shared() {}

    static Optional<Path> folder(String name) {
        String override = System.getenv("WIREDESK_SHARED");
        Path shared = override == null ? projectRoot().resolveSibling("shared") : Path.of(override);
        return Optional.of(shared.resolve(name)).filter(Files::exists);
    }

    private static Path projectRoot() {
        return Stream.iterate(Optional.of(Path.of("").toAbsolutePath()), f -> f.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mvnw above the working folder"));
    }
}
