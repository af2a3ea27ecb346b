package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A topic that a story is about.
 *
 * @param weight of all that speaks for it
 * @param words why: words and phrases of the story, headline first, distinct but for case, at most {@value #MAX_WORDS}
 */
record Found(String slug, double weight, List<String> words) {

    /** More explain nothing better. */
    static final int MAX_WORDS = 10;

    static Found of(Match match, Story story) {
        Stream<String> words = match.spans().stream().distinct().sorted().map(span -> span.in(story));
        return new Found(match.slug(), match.weight(), distinct(words.toList()));
    }

    /** This topic, for which the other, narrower one speaks too: as sure as the surer of the two. */
    Found supportedBy(Found other) {
        List<String> both = Stream.concat(words.stream(), other.words.stream()).toList();
        return new Found(slug, Math.max(weight, other.weight), distinct(both));
    }

    private static List<String> distinct(Collection<String> words) {
        Map<String, String> distinct = new LinkedHashMap<>();
        words.forEach(word -> distinct.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return distinct.values().stream().limit(MAX_WORDS).toList();
    }
}
