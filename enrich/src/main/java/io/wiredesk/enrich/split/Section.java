package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the document under one section heading.
 *
 * @param heading null before the first one
 * @param blocks everything under it, item headings included
 * @param kind what the heading says all of it is
 */
record Section(@Nullable Block heading, List<Block> blocks, Story.Kind kind) {

    @Nullable String name() {
        return heading == null ? null : heading.text().replace('\n', ' ');
    }

    int words() {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    /** Cuts a document at its section headings. */
    static List<Section> of(List<Block> blocks, Headings headings) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(null, new ArrayList<>(), Story.Kind.STORY));
        for (Block block : blocks) {
            Section open = sections.getLast();
            if (headings.of(block) == Headings.Role.SECTION) {
                sections.add(new Section(
                        block,
                        new ArrayList<>(),
                        Lexicon.FURNITURE.heading(block.text()).orElse(Story.Kind.STORY)));
            } else if (block.gap() == Block.RULE && open.kind() == Story.Kind.SPONSOR && !open.blocks().isEmpty()) {
                // an advertisement ends at the next rule
                sections.add(new Section(null, new ArrayList<>(List.of(block)), Story.Kind.STORY));
            } else {
                open.blocks().add(block);
            }
        }
        return sections;
    }
}
