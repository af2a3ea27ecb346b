package io.wiredesk.deploy.line;

import java.nio.file.Path;

/**
 * Has the changes of a file followed. Looks again and again, as editors replace files in ways that file watchers miss, and
 * waits until a file has stayed the same from one look to the next, as it may still be being written.
 */
final class FileWatch {

    private final Path file;
    private final Runnable follow;
    private FileStamp seen;
    private FileStamp followed;

    /**
     * @param known the state that has been followed already
     * @param follow called from {@link #look}; if it throws, it is called again at the next look
     */
    FileWatch(Path file, FileStamp known, Runnable follow) {
        this.file = file;
        this.follow = follow;
        this.seen = known;
        this.followed = known;
    }

    void look() {
        FileStamp now = FileStamp.of(file);
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(followed)) {
            follow.run();
            followed = now;
        }
    }
}
