package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Openings that recur word for word ("Why it matters:", "Go deeper:") label parts of items; they are no headlines. */
final class Labels {

    private final @Nullable String[] words;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param openings of the blocks, in their order */
    Labels(List<Block> blocks, List<Openings> openings) {
        words = new @Nullable String[blocks.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = words(blocks.get(i).text(), openings.get(i).clearest());
            if (words[i] != null) {
                seen.merge(words[i], 1, Integer::sum);
            }
        }
    }

    /** Whether the opening of a block is one. */
    boolean at(int block) {
        String own = words[block];
        return own != null && seen.getOrDefault(own, 0) > 1;
    }

    private static @Nullable String words(String text, @Nullable Opening opening) {
        return opening == null || opening.kind() == Opening.Kind.LINE || opening.to() >= text.length()
                ? null
                : Ids.normalised(text.substring(opening.from(), opening.to()));
    }
}
