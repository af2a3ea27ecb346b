package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queries by slug, and which of them match a story. Changes are gathered and indexed together before the next story is
 * matched: the monitor commits its index with every call, which costs milliseconds, and a restart makes ten thousand
 * changes in a row.
 *
 * <p>{@link #changed} and {@link #match} are for any thread; those who change exclude each other.
 */
final class StoredQueries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoredQueries.class);

    /** Terms of a query the presearcher looks for: two measured best over 17, 1,000 and 10,000 topics. */
    private static final int PASSES = 2;

    /** Alternatives indexed together: until then the presearcher keeps two blocks of 32 KB for each. */
    private static final int A_BATCH = 200;

    private final Alternatives alternatives = new Alternatives();
    private final Monitor monitor;

    /** By slug; empty: to be deleted. */
    private final Map<String, Optional<Query>> changes = new LinkedHashMap<>();

    /** All that are applied, by slug. */
    private final Map<String, Query> applied = new HashMap<>();

    /** What they look at; never less than that, also while they change. */
    private volatile Set<String> fields = Set.of();

    private volatile boolean changed;

    StoredQueries() {
        try {
            var configuration = new MonitorConfiguration().setQueryDecomposer(alternatives);
            monitor = new Monitor(Place.analyzer(), new MultipassTermFilteredPresearcher(PASSES), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create an index in memory", e);
        }
    }

    void put(String slug, Query query) {
        changes.put(slug, Optional.of(query));
        changed = true;
    }

    void remove(String slug) {
        changes.put(slug, Optional.empty());
        changed = true;
    }

    /** Whether there is anything to {@link #apply}. */
    boolean changed() {
        return changed;
    }

    /**
     * Indexes what was put and deletes what was removed since the last time.
     *
     * @return slugs whose query cannot be indexed, and why
     */
    Map<String, Throwable> apply() {
        List<String> removed = new ArrayList<>();
        List<MonitorQuery> put = new ArrayList<>();
        changes.forEach((slug, query) ->
                query.ifPresentOrElse(some -> put.add(new MonitorQuery(slug, some)), () -> removed.add(slug)));
        List<Query> beforeAndAfter = new ArrayList<>(applied.values());
        put.forEach(query -> beforeAndAfter.add(query.getQuery()));
        fields = UsedFields.of(beforeAndAfter);
        delete(removed);
        Map<String, Throwable> failed = register(put);
        removed.forEach(applied::remove);
        put.forEach(query -> applied.put(query.getId(), query.getQuery()));
        fields = UsedFields.of(applied.values());
        changes.clear();
        changed = false;
        return failed;
    }

    /** All queries that are applied, on one story. */
    MatchingQueries<Match> match(Story story) throws IOException {
        Set<String> looked = fields;
        MatchingQueries<Match> found = monitor.match(Place.document(story, looked), StoryMatcher::new);
        return looked.equals(fields) ? found : match(story);
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close an index in memory", e);
        }
    }

    private Map<String, Throwable> register(List<MonitorQuery> queries) {
        Map<String, Throwable> failed = new TreeMap<>();
        List<MonitorQuery> batch = new ArrayList<>();
        int alternatives = 0;
        for (MonitorQuery query : queries) {
            batch.add(query);
            alternatives += this.alternatives.decompose(query.getQuery()).size();
            if (alternatives >= A_BATCH) {
                failed.putAll(registerTogether(batch));
                batch.clear();
                alternatives = 0;
            }
        }
        failed.putAll(registerTogether(batch));
        return failed;
    }

    private Map<String, Throwable> registerTogether(List<MonitorQuery> queries) {
        Map<String, Throwable> failed = new TreeMap<>();
        if (queries.isEmpty()) {
            return failed;
        }
        try {
            monitor.register(queries);
        } catch (IOException | RuntimeException | StackOverflowError together) {
            // one of them spoils the lot
            for (MonitorQuery query : queries) {
                try {
                    monitor.register(query);
                } catch (IOException | RuntimeException | StackOverflowError e) {
                    failed.put(query.getId(), e);
                }
            }
        }
        return failed;
    }

    private void delete(List<String> slugs) {
        if (slugs.isEmpty()) {
            return;
        }
        try {
            monitor.deleteById(slugs);
        } catch (IOException | RuntimeException e) {
            // without its definition no match of a topic becomes a tag
            LOG.warn("Topics {} are still in the index", slugs, e);
        }
    }
}
