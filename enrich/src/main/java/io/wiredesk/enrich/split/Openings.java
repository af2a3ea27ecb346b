package io.wiredesk.enrich.split;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a block begins with that looks like a headline of its own.
 *
 * @param clearest by the clearest look it has, a short sentence apart; null if there is none
 * @param kinds in which there is one
 */
record Openings(@Nullable Opening clearest, Set<Opening.Kind> kinds) {

    static Openings of(Block block) {
        int from = Opening.start(block.text());
        Opening clearest = null;
        Set<Opening.Kind> kinds = EnumSet.noneOf(Opening.Kind.class);
        for (Opening.Kind kind : Opening.KINDS) {
            Opening opening = Opening.of(block.rich(), block.depth(), from, kind);
            if (opening != null) {
                kinds.add(kind);
                clearest = clearest == null && kind != Opening.Kind.SENTENCE ? opening : clearest;
            }
        }
        return new Openings(clearest, kinds);
    }

    boolean has(Opening.Kind kind) {
        return kinds.contains(kind);
    }
}
