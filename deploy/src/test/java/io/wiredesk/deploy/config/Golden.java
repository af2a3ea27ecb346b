package io.wiredesk.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected output kept in files. {@code -Dgolden.update=true} writes them anew: look at the difference before committing. */
public final class Golden {

    private static final Path RESOURCES = Path.of("src/test/resources/io/wiredesk/deploy");

    private Golden() {}

    /** Compares with a file below the test resources of {@code deploy}. */
    public static void check(String file, String actual) throws IOException {
        check(RESOURCES.resolve(file), actual);
    }

    /** Compares with any file. */
    public static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("compare with %s; if the change is meant, run again with -Dgolden.update=true", file)
                .isEqualTo(Files.readString(file));
    }
}
