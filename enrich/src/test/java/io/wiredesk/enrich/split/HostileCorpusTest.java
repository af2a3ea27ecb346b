package io.wiredesk.enrich.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What breaks parsers, raw and read as either make: every file must come out as at least one story. */
class HostileCorpusTest {

    @Test
    void nothing_hostile_stops_the_splitter() throws IOException {
        Optional<Path> hostile = Shared.folder("corpora/hostile");
        Optional<Path> wild = Shared.folder("corpora/wild");
        assumeTrue(hostile.isPresent() && wild.isPresent(), "no development corpora beside the project");

        for (Path folder : List.of(hostile.orElseThrow(), wild.orElseThrow())) {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(EditionSplitter.split(Editions.html("x", content))
                                    .stories())
                            .as("%s", file)
                            .isNotEmpty();
                    assertThat(EditionSplitter.split(Editions.text("x", content))
                                    .stories())
                            .as("%s", file)
                            .isNotEmpty();
                }
            }
        }
    }
}
