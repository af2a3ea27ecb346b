package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.archive.Input.LooseNaming;
import io.wiredesk.ingest.definitions.DefinitionOptions;
import io.wiredesk.schemas.SourceDefinition;
import java.time.Duration;

/**
 * The options of an archive's definition.
 *
 * @param every time between scans
 * @param once whether to stop when everything has been read
 * @param naming whom loose pages and texts are from
 */
record ArchiveOptions(Duration every, boolean once, LooseNaming naming) {

    static final ArchiveOptions DEFAULT = new ArchiveOptions(Duration.ofSeconds(10), false, LooseNaming.BY_FOLDER);

    /** @throws IllegalArgumentException naming the option and what it takes */
    static ArchiveOptions of(SourceDefinition definition) {
        DefinitionOptions options = new DefinitionOptions(definition);
        return new ArchiveOptions(
                options.every(DEFAULT.every()),
                options.yes("once"),
                new LooseNaming(
                        options.text("publication").orElse(null),
                        options.text("title").orElse(null)));
    }
}
