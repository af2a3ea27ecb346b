package io.wiredesk.deploy.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process a folder. The operating system gives the lock back however the process ends, so no crash leaves it behind;
 * the file stays and names the last holder.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "wiredesk.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if there is none.
     *
     * @throws StartupFailure if another process (or another part of this one) has it, or it cannot be written
     */
    static FolderLock acquire(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (tryLock(channel) == null) {
                    throw inUse(folder, holder(channel));
                }
                writeHolder(channel);
                return new FolderLock(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Leaves the first bytes out of the lock: where locks are mandatory, others can still read whose it is. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Integer.MAX_VALUE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    static StartupFailure unwritable(Path folder, IOException e) {
        return new StartupFailure(
                "the data folder " + folder + " cannot be written (" + e + ")",
                "Make it writable for this user, or choose another with --data",
                e);
    }

    private static StartupFailure inUse(Path folder, String pid) {
        return new StartupFailure(
                "the data folder " + folder + " is in use by process " + pid,
                "Stop that one first, or give this one a folder of its own with --data",
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release a folder's lock", e);
        }
    }
}
