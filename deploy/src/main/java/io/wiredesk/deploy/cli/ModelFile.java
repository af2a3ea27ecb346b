package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.evaluate.Rendition;
import io.wiredesk.enrich.split.LabelledEdition;
import io.wiredesk.enrich.split.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file a learnt model is kept in: a remark where it is from, then its lines. */
final class ModelFile {

    private ModelFile() {}

    static void write(Path file, Model model, List<LabelledEdition> from, Collection<Rendition> renditions)
            throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(remark(from, renditions)), model.lines().stream())
                        .toList());
    }

    private static String remark(List<LabelledEdition> from, Collection<Rendition> renditions) {
        long newsletters =
                from.stream().map(LabelledEdition::newsletter).distinct().count();
        String learn = renditions.stream().map(Rendition::toString).collect(Collectors.joining(","));
        return "# Learnt from %s of %s by: wiredesk evaluate split DIR... --learn=%s --train=FILE"
                .formatted(Words.count(from.size(), "edition"), Words.count(newsletters, "newsletter"), learn);
    }
}
