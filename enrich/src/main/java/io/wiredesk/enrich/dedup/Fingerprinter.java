package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Story → {@link Fingerprint}. */
final class Fingerprinter {

    /** Copies are cut at the end and changed there first; a hundred words tell a story. */
    private static final int BEGINNING = 100;

    private final DedupSettings settings;

    Fingerprinter(DedupSettings settings) {
        this.settings = settings;
    }

    Fingerprint of(Story story) {
        List<String> headline = Words.of(story.headline());
        List<String> body = withoutHeadline(Words.of(story.text()), headline);
        List<String> beginning = body.subList(0, Math.min(BEGINNING, body.size()));
        List<String> start = concat(headline, beginning);
        return new Fingerprint(
                Targets.of(story).stream().map(Hashes::key).toList(),
                key(concat(headline, body), settings.minSameWords()),
                key(headline, settings.minHeadline()),
                Words.count(start),
                Shingles.of(start),
                Numbers.of(headline, beginning));
    }

    /** A text may begin with its headline or stand under it: that must make no difference. */
    private static List<String> withoutHeadline(List<String> text, List<String> headline) {
        boolean repeated = text.size() >= headline.size()
                && text.subList(0, headline.size()).equals(headline);
        return repeated ? text.subList(headline.size(), text.size()) : text;
    }

    private static @Nullable Long key(List<String> words, int least) {
        return Words.count(words) < least ? null : Hashes.key(String.join(" ", words));
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
