package io.wiredesk.deploy.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How paths in a file are understood: relative to that file's folder, {@code ~/} is the user's home. */
final class Paths {

    private final Path folder;
    private final Path home;

    Paths(Path folder, Function<String, @Nullable String> env) {
        this.folder = folder.toAbsolutePath().normalize();
        this.home = Path.of(Optional.ofNullable(env.apply("HOME")).orElse(System.getProperty("user.home", ".")));
    }

    /** Absolute. */
    Path resolve(String text) throws Wrong {
        return folder.resolve(expand(text)).normalize();
    }

    /** Absolute only if it was written so. */
    Path expand(String text) throws Wrong {
        try {
            if (text.equals("~")) {
                return home;
            }
            return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
        } catch (InvalidPathException e) {
            throw new Wrong("is not a path", "write a path such as ./newsletters");
        }
    }
}
