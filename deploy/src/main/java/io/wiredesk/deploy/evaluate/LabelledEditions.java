package io.wiredesk.deploy.evaluate;

import io.wiredesk.enrich.split.GoldStory;
import io.wiredesk.enrich.split.LabelledEdition;
import io.wiredesk.schemas.Edition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Editions with gold stories, as the splitter learns from them. */
public final class LabelledEditions {

    private LabelledEditions() {}

    /**
     * The editions in each of the renditions they have; where two are the same, once. Files that cannot be read or that
     * hold several editions are left out.
     */
    public static List<LabelledEdition> of(
            Collection<GoldEdition> gold, Set<Rendition> renditions, EditionAccess access) {
        return gold.stream()
                .flatMap(each -> renditions.stream()
                        .flatMap(rendition -> edition(each, rendition, access))
                        .distinct()
                        .map(edition -> new LabelledEdition(each.newsletter(), edition, stories(each))))
                .toList();
    }

    private static Stream<Edition> edition(GoldEdition gold, Rendition rendition, EditionAccess access) {
        List<Edition> editions = rendition
                .file(gold)
                .map(access::read)
                .filter(read -> read.size() == 1)
                .orElse(List.of());
        return editions.stream().filter(rendition::fits).map(rendition::of);
    }

    private static List<GoldStory> stories(GoldEdition gold) {
        return Stream.concat(
                        gold.stories().stream().map(item -> story(item, false)),
                        gold.optional().stream().map(item -> story(item, true)))
                .toList();
    }

    private static GoldStory story(Item item, boolean optional) {
        return new GoldStory(item.headline(), item.text(), item.section(), optional);
    }
}
