package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.letters.Letter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterChoice {

    @Option(names = "--source", paramLabel = "ID", description = "Only letters of this source.")
    @Nullable
    String source;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only what failed there: ingest, decode, split, tag, deduplicate, enrich or sink.")
    @Nullable
    String stage;

    boolean includes(Letter letter) {
        return (source == null || source.equals(letter.origin())) && (stage == null || stage.equals(letter.stage()));
    }
}
