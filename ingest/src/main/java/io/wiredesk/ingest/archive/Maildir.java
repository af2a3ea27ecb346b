package io.wiredesk.ingest.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The layout of a Maildir: messages in {@code new} and {@code cur}, unfinished ones in {@code tmp}. */
final class Maildir {

    private static final Set<String> MESSAGES = Set.of("cur", "new");

    /** Flags follow the unique name; the colon is another character where file systems forbid it. */
    private static final Pattern FLAGS = Pattern.compile("[:;!]2,[A-Za-z,]*$");

    private Maildir() {}

    static boolean is(Path folder) {
        return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
    }

    /** Whether a file is a message of a Maildir. */
    static boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path maildir = folder == null ? null : folder.getParent();
        return folder != null && maildir != null && isMessages(folder) && is(maildir);
    }

    static boolean isMessages(@Nullable Path folder) {
        return folder != null && MESSAGES.contains(EditionReader.name(folder));
    }

    /** A message's name for good: it moves from new to cur and changes its flags. */
    static Path lasting(Path message) {
        Path folder = message.getParent();
        Path maildir = folder == null ? null : folder.getParent();
        String name = FLAGS.matcher(EditionReader.name(message)).replaceFirst("");
        return maildir == null ? Path.of(name) : maildir.resolve(name);
    }
}
