package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/** Why a topic was found: words and phrases of the story. */
final class MatchedWords {

    /** More explain nothing better. */
    static final int MAX = 10;

    private static final Comparator<Span> READING_ORDER =
            Comparator.comparing(Span::place).thenComparingInt(Span::start).thenComparingInt(Span::end);

    private MatchedWords() {}

    /** In reading order, headline first; at most {@value #MAX}. */
    static List<String> of(@Nullable Matches matches, Story story) throws IOException {
        List<Span> spans = new ArrayList<>();
        if (matches != null) {
            for (String field : matches) {
                collect(Place.ofIndexField(field), matches.getMatches(field), spans);
            }
        }
        return distinct(
                spans.stream().sorted(READING_ORDER).map(span -> span.in(story)).toList());
    }

    /** The first writing of each word, upper and lower case being equal; at most {@value #MAX}. */
    static List<String> distinct(Collection<String> words) {
        Map<String, String> distinct = new LinkedHashMap<>();
        words.forEach(word -> distinct.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return distinct.values().stream().limit(MAX).toList();
    }

    private static void collect(Place place, @Nullable MatchesIterator hits, List<Span> spans) throws IOException {
        while (hits != null && hits.next()) {
            spans.add(new Span(place, hits.startOffset(), hits.endOffset()));
        }
    }

    private record Span(Place place, int start, int end) {
        String in(Story story) {
            return place.of(story).substring(start, end).replaceAll("\\s+", " ");
        }
    }
}
