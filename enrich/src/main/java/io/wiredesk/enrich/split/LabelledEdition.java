package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Edition;
import java.util.List;

/**
 * An edition and how it is to be read apart.
 *
 * @param newsletter whose edition it is: many of one newsletter teach little more than a few
 * @param edition in one form; the same edition as plain text is another one to learn from
 * @param stories all of its stories in document order
 */
public record LabelledEdition(String newsletter, Edition edition, List<GoldStory> stories) {

    public LabelledEdition {
        stories = List.copyOf(stories);
    }
}
