package io.wiredesk.deploy.evaluate;

import io.wiredesk.deploy.evaluate.Pairing.Pair;
import java.util.List;

/**
 * An edition as it was read apart, beside gold.
 *
 * @param pieces all of it in order, what was set aside too
 * @param pairs stories that are right
 * @param missed gold stories without a predicted one
 * @param unmatched predicted stories that are no gold one, not even an optional
 */
record Matching(GoldEdition gold, List<Item> pieces, List<Pair> pairs, List<Item> missed, List<Item> unmatched) {

    static Matching of(GoldEdition gold, List<Item> pieces) {
        Pairing required = Pairing.of(pieces.stream().filter(Item::isStory).toList(), gold.stories());
        Pairing optional = Pairing.of(required.unmatched(), gold.optional());
        return new Matching(gold, pieces, required.pairs(), required.missed(), optional.unmatched());
    }

    List<Item> stories() {
        return pieces.stream().filter(Item::isStory).toList();
    }
}
