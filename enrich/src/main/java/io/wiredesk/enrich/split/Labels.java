package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Ids;
import java.util.HashMap;
import java.util.Map;

/** Openings that recur word for word ("Why it matters:", "Go deeper:") label parts of items; they are no headlines. */
final class Labels {

    private final Map<String, Integer> seen = new HashMap<>();

    Labels(Blocks blocks) {
        for (Block block : blocks.list()) {
            Opening.of(block)
                    .filter(opening -> opening.kind() != Opening.Kind.LINE
                            && opening.to() < block.text().length())
                    .ifPresent(opening -> seen.merge(words(block, opening), 1, Integer::sum));
        }
    }

    boolean has(Block block, Opening opening) {
        return opening.kind() != Opening.Kind.LINE
                && opening.to() < block.text().length()
                && seen.getOrDefault(words(block, opening), 0) > 1;
    }

    private static String words(Block block, Opening opening) {
        return Ids.normalised(block.text().substring(opening.from(), opening.to()));
    }
}
