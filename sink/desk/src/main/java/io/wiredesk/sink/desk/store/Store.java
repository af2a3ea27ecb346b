package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.SourceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the desk asks of the store. Every method may throw {@link StoreUnavailable}; a cursor that is none throws
 * {@link IllegalArgumentException}. Deleted rows are never returned.
 */
public interface Store extends AutoCloseable {

    /** By their {@link Standing}, weightiest first; each with up to {@code tellings}. */
    Page<ClusterView> clusters(ClusterFilter filter, int tellings, Paging paging);

    /** One cluster with its tellings, lead first, then oldest first; the first {@link Paging#MAX} of them. */
    Optional<ClusterView> cluster(String id);

    /** Newest first; those of one edition in its order. */
    Page<Telling> stories(StoryFilter filter, Paging paging);

    Optional<Telling> story(String id);

    /** Editions that could not be read apart, each as the one story it stayed, newest first. */
    Page<Telling> unsure(Paging paging);

    /** How many those are. */
    long unsureEditions();

    /**
     * Stories with all these words, best match first among the newest, those before them on later pages. Words as people
     * type them: no operator is needed, none can break it. A word of four letters or more is also found as the beginning of
     * a longer one; {@code "words in quotes"} stand together, as they are; in scripts without spaces any characters are found.
     */
    Page<Hit> search(String words, Paging paging);

    /** All topics, by label. */
    List<TopicCount> topics(Instant recentSince);

    /** One topic by its slug. */
    default Optional<TopicCount> topic(String slug, Instant recentSince) {
        return topics(recentSince).stream()
                .filter(count -> count.topic().slug().equals(slug))
                .findFirst();
    }

    /** All sources: those in trouble first, then by title. */
    List<SourceStatus> sources();

    /** Up to where the store has read a partition of a channel: the next offset; 0 if it has not begun. */
    long nextOffset(String channel, int partition);

    /** Lets go of the file. */
    @Override
    default void close() {}
}
