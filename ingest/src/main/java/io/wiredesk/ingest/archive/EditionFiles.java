package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.packed.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that may hold editions: those with an extension we know, packed ones too, messages of
 * Maildirs, and mailboxes and mails without an extension. Hidden files and unfinished deliveries are left alone.
 */
public final class EditionFiles {

    private static final int MAX_DEPTH = 64;

    private EditionFiles() {}

    /**
     * The files below a folder, in stable order; a file is its own only one. Symbolic links are followed, loops end.
     *
     * @throws IOException if the location does not exist or cannot be listed; what cannot be listed below it is left out
     */
    public static List<Path> in(Path location) throws IOException {
        if (!Files.isDirectory(location)) {
            location.getFileSystem().provider().checkAccess(location);
            return List.of(location);
        }
        Visitor visitor = new Visitor(location);
        Files.walkFileTree(location, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor);
        visitor.files.sort(null);
        return visitor.files;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final Map<Path, Boolean> maildirs = new HashMap<>();

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean open = folder.equals(root) || isMaildir(folder) || (!isHidden(folder) && !isUnfinished(folder));
            return open ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && mayHoldEditions(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return EditionReader.name(path).startsWith(".");
        }

        private boolean isUnfinished(Path folder) {
            Path parent = folder.getParent();
            return EditionReader.name(folder).equals("tmp") && isMaildir(parent);
        }

        private boolean mayHoldEditions(Path file) {
            Path folder = file.getParent();
            if (isMaildir(folder)) {
                return false; // a server's own index files
            }
            String name = EditionReader.name(file);
            boolean message = folder != null && Maildir.isMessages(folder) && isMaildir(folder.getParent());
            return message
                    || Packing.holdsFiles(name)
                    || Format.byName(Packing.unpacked(name)).isPresent()
                    || (!name.contains(".") && isMailbox(file));
        }

        /** Asked for every file; told once a folder. */
        private boolean isMaildir(@Nullable Path folder) {
            return folder != null && maildirs.computeIfAbsent(folder, Maildir::is);
        }

        private static boolean isMailbox(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return Format.byContent(in.readNBytes(Format.HEAD_BYTES)).isMailbox();
            } catch (IOException e) {
                return false;
            }
        }
    }
}
