package io.wiredesk.schemas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster a story belongs to and why: the truth of membership, re-issued on every correction.
 *
 * @param storyId the member
 * @param cluster the tellings of one piece of news
 * @param copyGroup the tellings that are one text: the closure over exact and near inside the cluster
 * @param of the story it matched; absent for a lead
 * @param relation how it relates to {@code of}
 * @param score strength of the match, 0 to 1; 1 for a lead
 * @param because evidence, for people
 */
public record Membership(
        String storyId,
        String cluster,
        String copyGroup,
        @Nullable String of,
        Relation relation,
        double score,
        List<String> because) {

    public Membership {
        because = List.copyOf(because);
    }

    /** How a story joined its cluster. */
    public enum Relation {
        /** Joined first; what the desk shows. */
        LEAD,
        /** Same target page or same words. */
        EXACT,
        /** An edited copy. */
        NEAR,
        /** Own words, same news. */
        SAME_EVENT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
