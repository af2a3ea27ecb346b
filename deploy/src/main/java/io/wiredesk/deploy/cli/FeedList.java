package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.cli.KnownSources.Novelty;
import io.wiredesk.ingest.discovery.Opml.Outline;
import io.wiredesk.schemas.SourceDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of feeds somebody exchanged, compared with the sources there are. Pure.
 *
 * @param added those that are new
 * @param known how many there were already
 * @param left one line each about what cannot be added; quotes no address
 */
record FeedList(List<SourceDefinition> added, int known, List<String> left) {

    FeedList {
        added = List.copyOf(added);
        left = List.copyOf(left);
    }

    /** @param sources those there are; the new ones are added to them */
    static FeedList of(List<Outline> outlines, KnownSources sources) {
        List<SourceDefinition> added = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < outlines.size(); i++) {
            Outline outline = outlines.get(i);
            String name = outline.title().orElse("feed " + (i + 1));
            switch (checked(outline)) {
                case SourceEntry.Checked.Wrong wrong -> left.add(name + ": " + wrong.why());
                case SourceEntry.Checked.Right right -> {
                    switch (sources.of(right.definition())) {
                        case Novelty.New fresh -> {
                            sources.add(right.definition());
                            added.add(right.definition());
                        }
                        case Novelty.Known same -> known++;
                        case Novelty.Taken taken -> left.add(name + ": another source has the id " + taken.id());
                    }
                }
            }
        }
        return new FeedList(added, known, left);
    }

    private static SourceEntry.Checked checked(Outline outline) {
        return new SourceEntry()
                .literal("feed", outline.address())
                .literal("title", outline.title().orElse(null))
                .checked();
    }
}
