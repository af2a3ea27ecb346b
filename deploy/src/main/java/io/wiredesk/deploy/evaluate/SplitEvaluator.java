package io.wiredesk.deploy.evaluate;

import io.wiredesk.enrich.split.Model;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads editions apart in one rendition and puts them beside gold. */
public final class SplitEvaluator {

    private final EditionAccess access;
    private final Models models;

    public SplitEvaluator(EditionAccess access, Models models) {
        this.access = access;
        this.models = models;
    }

    /** The editions that have this rendition. One that cannot be read counts as one without stories. */
    public Evaluation evaluate(List<GoldEdition> editions, Rendition rendition) {
        return Evaluation.of(
                rendition,
                editions.stream()
                        .flatMap(gold -> rendition.file(gold).stream().flatMap(file -> read(gold, file, rendition))));
    }

    private Stream<ReadEdition> read(GoldEdition gold, Path file, Rendition rendition) {
        List<Edition> editions = access.read(file);
        if (!editions.stream().allMatch(rendition::fits)) {
            return Stream.empty();
        }
        Model model = models.of().apply(gold.newsletter());
        List<Story> pieces = editions.stream()
                .flatMap(edition -> access.split(file, rendition.of(edition), model).stream())
                .toList();
        return Stream.of(new ReadEdition(gold, file, pieces));
    }
}
