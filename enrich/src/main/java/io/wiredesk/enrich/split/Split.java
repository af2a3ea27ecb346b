package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.List;

/**
 * An edition read apart.
 *
 * @param pieces everything of it in document order: stories and what was set aside; at least one story
 * @param coverage share of its visible words, 0 to 1, that a rule accounts for; the rest was kept, but by default only
 */
public record Split(List<Story> pieces, double coverage) {

    public Split {
        pieces = List.copyOf(pieces);
    }

    /** The pieces that are published, in order. */
    public List<Story> stories() {
        return pieces.stream().filter(piece -> piece.kind() == Story.Kind.STORY).toList();
    }

    /** The pieces that are not: sponsors, greetings, small print. */
    public List<Story> setAside() {
        return pieces.stream().filter(piece -> piece.kind() != Story.Kind.STORY).toList();
    }
}
