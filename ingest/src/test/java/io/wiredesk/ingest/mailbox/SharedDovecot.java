package io.wiredesk.ingest.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One {@link Dovecot} for all tests of a class, each with a mailbox of its own; skips the class where there is none. */
final class SharedDovecot implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Dovecot dovecot;
    private @Nullable Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("dovecot");
        dovecot = Dovecot.start(folder);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (dovecot != null) {
            dovecot.stop();
        }
        delete(Objects.requireNonNull(folder));
    }

    /** By hand: its folder holds named pipes, and libraries that look before they delete wait for someone to write. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Dovecot get() {
        return Objects.requireNonNull(dovecot);
    }

    /** A mailbox nobody has used before. */
    TestMailServer mailbox() {
        return get().mailbox("reader-" + UUID.randomUUID());
    }
}
