package io.wiredesk.ingest.archive;

import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Why an archive could not be looked through. */
final class ScanFailure {

    private ScanFailure() {}

    /** For people; without the location. */
    static String words(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "the location does not exist; create it or correct the definition";
            case AccessDeniedException denied -> "the location may not be read; check its permissions";
            case InvalidPathException invalid -> "the location is no path; correct the definition";
            default -> "the location cannot be listed (" + e.getClass().getSimpleName() + ")";
        };
    }
}
