package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.util.Comparator;

/**
 * Some words of a story.
 *
 * @param start of the first character
 * @param end after the last one
 */
record Span(Place place, int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> READING_ORDER =
            Comparator.comparing(Span::place).thenComparingInt(Span::start).thenComparingInt(Span::end);

    /** As they stand there, white space folded. */
    String in(Story story) {
        return place.of(story).substring(start, end).replaceAll("\\s+", " ");
    }

    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
