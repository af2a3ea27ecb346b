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
 * @param place whether it stands alone or over lower sections
 */
record Section(@Nullable Block heading, List<Block> blocks, Story.Kind kind, Place place) {

    /** What loose words under the heading are. */
    enum Place {
        /** They may be what the heading tells. */
        ALONE,
        /** They lead in to the sections below. */
        OVER_OTHERS
    }

    @Nullable
    String name() {
        return heading == null ? null : heading.text().replace('\n', ' ');
    }

    int words() {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    /** Cuts a document at its section headings. */
    static List<Section> of(List<Block> blocks, Headings headings) {
        List<Section> sections = new ArrayList<>();
        sections.add(under(null));
        for (Block block : blocks) {
            Section open = sections.getLast();
            if (headings.of(block) == Headings.Role.SECTION) {
                sections.add(under(block));
            } else if (block.gap() == Block.RULE
                    && open.kind() == Story.Kind.SPONSOR
                    && !open.blocks().isEmpty()) {
                // an advertisement ends at the next rule
                sections.add(under(null));
                sections.getLast().blocks().add(block);
            } else {
                open.blocks().add(block);
            }
        }
        for (int i = 0; i + 1 < sections.size(); i++) {
            sections.set(i, sections.get(i).before(sections.get(i + 1)));
        }
        return sections;
    }

    private static Section under(@Nullable Block heading) {
        Story.Kind kind = heading == null
                ? Story.Kind.STORY
                : Lexicon.FURNITURE.heading(heading.text()).orElse(Story.Kind.STORY);
        return new Section(heading, new ArrayList<>(), kind, Place.ALONE);
    }

    private Section before(Section next) {
        boolean over =
                heading != null && next.heading() != null && Headings.weight(heading) > Headings.weight(next.heading());
        return over ? new Section(heading, blocks, kind, Place.OVER_OTHERS) : this;
    }
}
