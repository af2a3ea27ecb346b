package io.wiredesk.enrich.tag;

import java.util.Set;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Has the monitor index the alternatives of a query one by one, so that of a lexicon of hundreds of words only the few
 * that are in a story are run. A word in headline and text stays one alternative: it counts once.
 */
final class Alternatives extends QueryDecomposer {

    @Override
    public Set<Query> decompose(Query query) {
        return query instanceof DisjunctionMaxQuery ? Set.of(query) : super.decompose(query);
    }
}
