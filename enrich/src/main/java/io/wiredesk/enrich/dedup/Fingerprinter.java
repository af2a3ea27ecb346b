package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Story → {@link Fingerprint}. */
final class Fingerprinter {

    private final DedupSettings settings;

    Fingerprinter(DedupSettings settings) {
        this.settings = settings;
    }

    Fingerprint of(Story story, Telling telling) {
        List<String> start = telling.start();
        return new Fingerprint(
                Targets.of(story).stream().map(Hashes::key).toList(),
                key(telling.all(), settings.minSameWords()),
                key(telling.headline(), settings.minHeadline()),
                Words.count(start),
                Shingles.of(start),
                Numbers.of(telling.headline(), telling.beginning()));
    }

    private static @Nullable Long key(List<String> words, int least) {
        return Words.count(words) < least ? null : Hashes.key(String.join(" ", words));
    }
}
