package io.wiredesk.ingest.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The development corpora beside the project: never inside it, so tests over them are skipped where they are absent. */
public final class SharedCorpora {

    private SharedCorpora() {}

    /** A folder of the corpora; skips the test, visibly, if it is not there. */
    public static Path folder(String name) {
        Path folder = shared().resolve("corpora").resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: no shared/corpora/" + name + " beside the project");
        return folder;
    }

    private static Path shared() {
        String set = System.getenv("WIREDESK_SHARED");
        return set == null ? root().resolveSibling("shared") : Path.of(set);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        return here;
    }
}
