package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.evaluate.EditionAccess;
import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.enrich.split.Habits;
import io.wiredesk.enrich.split.Model;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Editions as {@code split} reads them, each as the first of its publication. */
record EditionInputs(Inputs inputs) implements EditionAccess {

    @Override
    public List<Edition> read(Path file) {
        List<Edition> editions = new ArrayList<>();
        inputs.editions(file.toString(), (name, edition) -> editions.add(edition));
        return editions;
    }

    @Override
    public List<Story> split(Path file, Edition edition, Model model) {
        return Pieces.of(file.toString(), () -> EditionSplitter.split(edition, Habits.NONE, model), inputs);
    }
}
