package io.wiredesk.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a scan found.
 *
 * @param files settled ones, by key
 * @param unsettled how many are still being written
 */
record ArchiveScan(List<ArchiveFile> files, long unsettled) {

    /** @throws IOException if the location does not exist or cannot be listed */
    static ArchiveScan of(Path location, Instant now) throws IOException {
        List<ArchiveFile> all = EditionFiles.in(location).stream()
                .map(path -> ArchiveFile.of(path, location))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ArchiveFile::key))
                .toList();
        List<ArchiveFile> settled =
                all.stream().filter(file -> file.isSettled(now)).toList();
        return new ArchiveScan(settled, all.size() - settled.size());
    }
}
