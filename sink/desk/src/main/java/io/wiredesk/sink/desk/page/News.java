package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.Telling;
import io.wiredesk.sink.desk.timeline.Addition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a telling adds to those before it.
 *
 * @param sentences new ones
 * @param more how many others there are, in words; null if none
 * @param differences numbers somebody else gives differently
 */
record News(List<String> sentences, @Nullable String more, List<Difference> differences) {

    /**
     * A number.
     *
     * @param who gave the other one
     */
    record Difference(String here, String who, String there) {}

    static News of(Addition adds, List<Telling> tellings) {
        return new News(
                adds.sentences(),
                adds.more() == 0 ? null : "and " + Words.count(adds.more(), "more new sentence", "more new sentences"),
                adds.differences().stream()
                        .map(difference -> new Difference(
                                difference.here(), publication(difference.storyId(), tellings), difference.there()))
                        .toList());
    }

    boolean isEmpty() {
        return sentences.isEmpty() && differences.isEmpty();
    }

    private static String publication(String storyId, List<Telling> tellings) {
        return tellings.stream()
                .map(Telling::story)
                .filter(story -> story.id().equals(storyId))
                .map(Story::publication)
                .map(publication -> publication.title())
                .findFirst()
                .orElse("another telling");
    }
}
