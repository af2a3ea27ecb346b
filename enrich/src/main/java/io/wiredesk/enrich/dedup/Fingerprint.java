package io.wiredesk.enrich.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story can be recognised by.
 *
 * @param targets keys of the pages it is about
 * @param text key of all its words; absent if there are few
 * @param headline key of its headline; absent if it is short
 * @param words how many words its headline and beginning have
 * @param shingles their pairs
 * @param numbers their numbers
 */
public record Fingerprint(
        List<Long> targets,
        @Nullable Long text,
        @Nullable Long headline,
        int words,
        Shingles shingles,
        Numbers numbers) {

    public Fingerprint {
        targets = List.copyOf(targets);
    }

    boolean sharesText(Fingerprint other) {
        return text != null && text.equals(other.text);
    }

    boolean sharesHeadline(Fingerprint other) {
        return headline != null && headline.equals(other.headline);
    }
}
