package io.wiredesk.deploy.evaluate;

import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.List;

/**
 * An edition that was read apart.
 *
 * @param file it was read from
 * @param pieces all of it, in order; none if it could not be read
 */
public record ReadEdition(GoldEdition gold, Path file, List<Story> pieces) {

    Matching matching() {
        return Matching.of(gold, pieces.stream().map(Item::of).toList());
    }
}
