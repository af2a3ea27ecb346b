package io.wiredesk.deploy.runtime;

import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Everything an all-in-one installation keeps, in one folder, held by one process for its life. To back up: stop, copy the
 * folder.
 *
 * <pre>
 * kafka/         the broker's data: the truth
 * kafka.port     where the broker listened last
 * streams/       local state of enrich; rebuilt from kafka/ when missing
 * wiredesk.db    the SQLite store; rebuilt by replaying when missing
 * logs/          what a verbose run writes
 * run.json       how to reach the running process; there while it is ready
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private static final String PORT_FILE = "kafka.port";

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** {@code ~/.wiredesk}: where the data goes unless the user says otherwise. */
    public static Path standard() {
        return Path.of(System.getProperty("user.home"), ".wiredesk");
    }

    /**
     * Takes the folder, creating it – for this user only, as newsletters are private – if there is none.
     *
     * @throws StartupFailure if another process has it (its pid is in the message) or it cannot be written
     */
    public static DataFolder open(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        DataFolder opened = new DataFolder(folder, FolderLock.acquire(createPrivate(folder)));
        opened.withdraw(); // left by a crash
        return opened;
    }

    /** The process that runs on this folder and is ready, if there is one. Takes no lock. */
    public static Optional<RunningInstance> running(Path root) {
        Path file = root.resolve("run.json");
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), RunningInstance.class))
                    .filter(RunningInstance::isAlive);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // absent, or of another version: nobody we can talk to
        }
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path streams() {
        return root.resolve("streams");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /**
     * The port to listen on: the configured one, else that of the last run if it is still free, so that consumers and
     * connectors need no new address after a restart.
     *
     * @param configured 0 for any
     * @return 0 for any
     */
    public int brokerPort(int configured) {
        return configured != 0
                ? configured
                : lastPort().filter(LoopbackPorts::isFree).orElse(0);
    }

    /** Remembers the port for the next run. */
    public void keepBrokerPort(int port) {
        try {
            Files.writeString(root.resolve(PORT_FILE), Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + PORT_FILE + " in " + root, e);
        }
    }

    private Optional<Integer> lastPort() {
        try {
            return Optional.of(
                    Integer.valueOf(Files.readString(root.resolve(PORT_FILE)).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // the first run
        }
    }

    /** Lets commands find this process; call when it is ready. Seen whole or not at all. */
    public void announce(RunningInstance instance) {
        Path draft = root.resolve("run.json.draft");
        try {
            Files.write(draft, Json.bytes(instance));
            Files.move(draft, root.resolve("run.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write run.json in " + root, e);
        }
    }

    /** Takes back what {@link #announce} told and lets the folder go. */
    @Override
    public void close() {
        withdraw();
        lock.close();
    }

    private void withdraw() {
        try {
            Files.deleteIfExists(root.resolve("run.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete run.json in " + root, e);
        }
    }

    private static Path createPrivate(Path folder) {
        try {
            if (!Files.exists(folder)
                    && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw FolderLock.unwritable(folder, e);
        }
    }
}
