package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic definitions in force, and which of them a story is about. Queries are written in the {@link QueryLanguage}:
 * unquoted words match in any English form, quoted ones exactly but for case, {@code text.case:Apple} exactly.
 *
 * <p>A definition replaces the one with the same slug. One that cannot be used – a query nobody can run, an impossible
 * slug – disables that one topic until the next definition: the version before it does <em>not</em> go on matching, as
 * its author no longer wants it, and a topic that silently stays as it was is harder to notice than one that stopped.
 * {@link #problems} tells.
 *
 * <p>Thread-safe: one thread writes ({@link #put}, {@link #remove}, {@link #disable}), any number tag stories. Nothing
 * here throws on any definition or story.
 */
public final class NewsTopicMonitor implements AutoCloseable {

    /** What {@link #problems} says of a topic whose query failed on a story. */
    private static final String FAILED_ON_STORY = "cannot be matched with every story: ";

    private static final Logger LOG = LoggerFactory.getLogger(NewsTopicMonitor.class);

    private final StoredQueries queries = new StoredQueries();
    private final Map<String, NewsTopic> topics = new ConcurrentHashMap<>();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();
    private volatile long version;

    /**
     * Takes a definition in force.
     *
     * @param offset of the record in the channel of definitions
     * @return empty if it is in force for every story from now on; otherwise why its topic is disabled now
     */
    public synchronized Optional<String> put(NewsTopic topic, long offset) {
        return switch (Definitions.check(topic)) {
            case StoryQuery.Refused refused -> {
                disable(String.valueOf(topic.slug()), refused.problem(), offset);
                yield Optional.of(refused.problem());
            }
            case StoryQuery.Usable usable -> {
                enable(topic, usable.query(), offset);
                yield Optional.empty();
            }
        };
    }

    /** Forgets a topic. Unknown ones are fine. */
    public synchronized void remove(String slug, long offset) {
        withdraw(slug);
        problems.remove(slug);
        version = offset + 1;
    }

    /** Stops a topic, and says why in {@link #problems}: for definitions that cannot even be read. */
    public synchronized void disable(String slug, String problem, long offset) {
        withdraw(slug);
        problems.put(slug, problem);
        version = offset + 1;
    }

    /**
     * The story with its topics, best first, and the version of the definitions. A story of a topic also carries the
     * topics above it, with their own words and score or those of the narrower topic, whatever is more. Definitions that
     * arrive meanwhile may or may not count.
     *
     * @return with the topics found; a topic whose query fails on this story is left out, told by {@link #problems} and
     *     counted by {@link #failures}
     */
    public Story tag(Story story) {
        long before = version;
        try {
            if (queries.changed()) {
                applyChanges();
            }
            MatchingQueries<Match> found = queries.match(story);
            found.getErrors().forEach((slug, e) -> failed(slug, story, e));
            return story.tagged(Tags.of(story, found.getMatches(), topics), before);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            failures.increment();
            LOG.warn("Story {} got no topics: matching failed", story.id(), e);
            return story.tagged(List.of(), before);
        }
    }

    /** Whether stories of this topic go to a channel of their own; false for unknown and disabled ones. */
    public boolean streams(String slug) {
        NewsTopic topic = topics.get(slug);
        return topic != null && topic.stream();
    }

    /** Slugs of all topics that {@link #streams stream}. */
    public Set<String> streamed() {
        return topics.values().stream()
                .filter(NewsTopic::stream)
                .map(NewsTopic::slug)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Disabled topics and topics that failed on some story: slug and what is wrong. A snapshot. */
    public Map<String, String> problems() {
        return new TreeMap<>(problems);
    }

    /** Times that matching a topic, or all topics, with a story failed. */
    public long failures() {
        return failures.sum();
    }

    /** One more than the last offset seen; 0 before any. */
    public long version() {
        return version;
    }

    @Override
    public void close() {
        queries.close();
    }

    private void enable(NewsTopic topic, Query query, long offset) {
        queries.put(topic.slug(), query);
        topics.put(topic.slug(), topic);
        problems.remove(topic.slug());
        version = offset + 1;
    }

    private void withdraw(String slug) {
        if (topics.remove(slug) != null) {
            queries.remove(slug);
        }
    }

    /** Nothing to do where another thread was faster. */
    private synchronized void applyChanges() {
        queries.apply().forEach(this::unusable);
    }

    private void unusable(String slug, Throwable e) {
        LOG.warn("Topic {} cannot be indexed", slug, e);
        topics.remove(slug);
        problems.put(slug, "its query cannot be indexed (" + e.getClass().getSimpleName() + ")");
    }

    private void failed(String slug, Story story, Exception e) {
        failures.increment();
        LOG.warn("Topic {} could not be matched with story {}", slug, story.id(), e);
        if (topics.containsKey(slug)) {
            problems.putIfAbsent(slug, FAILED_ON_STORY + e.getClass().getSimpleName());
        }
    }
}
