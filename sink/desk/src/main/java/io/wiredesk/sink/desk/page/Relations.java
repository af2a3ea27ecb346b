package io.wiredesk.sink.desk.page;

import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.Story;
import io.wiredesk.sink.desk.store.Telling;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How stories belong together, said for people. */
final class Relations {

    private Relations() {}

    /** Two or three words for a list. */
    static String label(@Nullable Membership membership) {
        return membership == null
                ? "Not grouped yet"
                : switch (membership.relation()) {
                    case LEAD -> "Lead";
                    case EXACT -> "Same story";
                    case NEAR -> "Edited copy";
                    case SAME_EVENT -> "Own words";
                };
    }

    static Evidence.Grouping grouping(Telling telling, List<Telling> cluster) {
        Membership membership = telling.membership();
        if (membership == null) {
            return new Evidence.Grouping(
                    "It has just arrived: which stories it belongs to is still being worked out.",
                    null,
                    List.of(),
                    null);
        }
        Headline of = matched(membership, cluster);
        return new Evidence.Grouping(
                sentence(membership, cluster.size(), of != null),
                of,
                reasons(membership, cluster),
                strength(membership));
    }

    private static String sentence(Membership membership, int tellings, boolean named) {
        String other = named ? "this one" : "another telling that is no longer kept";
        return switch (membership.relation()) {
            case LEAD ->
                tellings < 2
                        ? "Nobody else has told this so far."
                        : "It arrived here first, so the others are grouped around it: "
                                + Words.count(tellings - 1, "further telling", "further tellings") + " so far.";
            case EXACT -> "It is the same story as " + other + ": the same page, headline or words.";
            case NEAR -> "It is an edited copy of " + other + ".";
            case SAME_EVENT -> "It tells the same news in its own words as " + other + ".";
        };
    }

    /** The story it matched, if it is still there. */
    static @Nullable Headline matched(Membership membership, List<Telling> cluster) {
        return cluster.stream()
                .map(Telling::story)
                .filter(story -> story.id().equals(membership.of()))
                .map(Headline::of)
                .findFirst()
                .orElse(null);
    }

    /** What the relation rests on, in a line; null where it rests on nothing. */
    static @Nullable String reason(Membership membership, List<Telling> cluster) {
        String reasons = String.join("; ", reasons(membership, cluster));
        return reasons.isBlank() ? null : Words.headed(reasons);
    }

    /** Who told the story it matched, if that is still there. */
    static @Nullable String matchedPublication(Membership membership, List<Telling> cluster) {
        return cluster.stream()
                .map(Telling::story)
                .filter(story -> story.id().equals(membership.of()))
                .map(story -> story.publication().title())
                .findFirst()
                .orElse(null);
    }

    /** The evidence, with ids of stories replaced by what readers know them as. */
    private static List<String> reasons(Membership membership, List<Telling> cluster) {
        return membership.because().stream()
                .filter(Objects::nonNull)
                .map(reason -> named(reason, cluster))
                .toList();
    }

    private static String named(String reason, List<Telling> cluster) {
        String said = reason;
        for (Telling telling : cluster) {
            Story story = telling.story();
            said = said.replace(story.id(), "“" + story.headline() + "”");
        }
        return said;
    }

    private static @Nullable Integer strength(Membership membership) {
        return membership.relation() == Membership.Relation.LEAD ? null : Evidence.hundredths(membership.score());
    }
}
