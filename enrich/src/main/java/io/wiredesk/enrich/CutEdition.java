package io.wiredesk.enrich;

import io.wiredesk.enrich.split.EditionSplitter;
import io.wiredesk.enrich.split.Split;
import io.wiredesk.enrich.tag.NewsTopicMonitor;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Story;
import java.util.List;

/** Reads an edition apart and tags its stories. */
record CutEdition(NewsTopicMonitor monitor, EnrichMetrics metrics) implements Enricher {

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
        Split split = EditionSplitter.split(edition);
        metrics.cut(split);
        return new Cut(edition, split.stories());
    }

    private record Cut(Edition edition, List<Story> stories) {

        Cut tagged(NewsTopicMonitor monitor, Origin origin) {
            return new Cut(
                    edition,
                    stories.stream()
                            .map(story -> monitor.tag(story).at(origin.partition(), origin.offset()))
                            .toList());
        }

        Outcome enriched() {
            return new Outcome.Enriched(edition.source().id(), edition.contentHash(), stories);
        }
    }
}
