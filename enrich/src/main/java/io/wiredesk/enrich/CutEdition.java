package io.wiredesk.enrich;

import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.enrich.split.Habits;
import io.wiredesk.enrich.split.Split;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.util.List;

/** Reads an edition apart by what its publication is known to repeat, and tags its stories. */
record CutEdition(NewsTopicMonitor monitor, EnrichMetrics metrics, HabitShelf shelf) implements Enricher {

    @Override
    public Outcome enrich(Origin origin, byte[] value) {
        return Stages.attempt(
                        "decode",
                        () -> metrics.timed("decode", CutEdition::decode).apply(value))
                .then("split", metrics.timed("split", this::cut))
                .then("tag", metrics.timed("tag", cut -> cut.tagged(monitor, origin)))
                .outcome(Cut::enriched);
    }

    private static Edition decode(byte[] value) {
        return Json.read(value, Edition.class);
    }

    private Cut cut(Edition edition) {
        Habits habits = shelf.of(edition.publication().id());
        Split split = EditionSplitter.split(edition, habits);
        metrics.cut(split);
        return new Cut(edition, split.stories(), habits.learn(edition.id(), split.blockTexts()));
    }

    private record Cut(Edition edition, List<Story> stories, Habits habits) {

        Cut tagged(NewsTopicMonitor monitor, Origin origin) {
            return new Cut(
                    edition,
                    stories.stream()
                            .map(story -> monitor.tag(story).at(origin.partition(), origin.offset()))
                            .toList(),
                    habits);
        }

        Outcome enriched() {
            return new Outcome.Enriched(
                    edition.source().id(), edition.publication().id(), edition.contentHash(), stories, habits);
        }
    }
}
