package io.wiredesk.deploy.evaluate;

import java.util.List;
import java.util.Optional;

/** What became of the gold stories that were not found. */
final class Misses {

    static final String MERGED = "merged with others";
    static final String FOREIGN = "foreign text attached";
    static final String SET_ASIDE = "set aside as ";
    static final String CUT_APART = "cut apart";
    static final String LOST = "in no piece";
    static final String OTHER = "other";

    private Misses() {}

    static List<Failure> of(Matching matching) {
        return matching.missed().stream()
                .map(missed -> failure(missed, matching))
                .toList();
    }

    private static Failure failure(Item missed, Matching matching) {
        Optional<Item> around = Containment.around(missed, matching.pieces());
        if (around.isPresent()) {
            return failure(held(around.get(), matching), missed, matching, around);
        }
        List<Item> parts = Containment.inside(missed, matching.pieces());
        return failure(
                scattered(missed, parts, matching.pieces()),
                missed,
                matching,
                parts.stream().findFirst());
    }

    /** It lies in one piece whole. */
    private static String held(Item piece, Matching matching) {
        if (!piece.isStory()) {
            return SET_ASIDE + piece.kind();
        }
        boolean alone = Containment.inside(piece, matching.gold().stories()).size() == 1;
        return alone ? FOREIGN : MERGED;
    }

    /** No piece holds it whole. */
    private static String scattered(Item missed, List<Item> parts, List<Item> pieces) {
        if (parts.size() > 1 && covers(parts, missed)) {
            return CUT_APART;
        }
        return covers(pieces, missed) ? OTHER : LOST;
    }

    private static boolean covers(List<Item> parts, Item whole) {
        return parts.stream()
                .map(Item::told)
                .reduce(WordBag::plus)
                .filter(all -> whole.told().within(all) >= Pairing.ALIKE)
                .isPresent();
    }

    private static Failure failure(String what, Item missed, Matching matching, Optional<Item> beside) {
        return new Failure(what, matching.gold(), missed, beside.orElse(null));
    }
}
