package io.wiredesk.deploy.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param size in bytes; less than 0 if there is no such file
 * @param key of the file itself, where the file system has keys: editors put a new file in the place of the old one
 */
public record FileStamp(
        FileTime modified, long size, @Nullable Object key) {

    /** Of a file that is not there, or has not been looked at. */
    public static final FileStamp NONE = new FileStamp(FileTime.fromMillis(0), -1, null);

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return NONE; // being replaced, or gone: reading it will tell
        }
    }
}
