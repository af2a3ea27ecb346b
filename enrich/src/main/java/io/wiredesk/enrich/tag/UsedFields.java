package io.wiredesk.enrich.tag;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** The index fields that queries look at, what they exclude included: what no query looks at need not be indexed. */
final class UsedFields extends QueryVisitor {

    private final Set<String> fields = new HashSet<>();

    private UsedFields() {}

    static Set<String> of(Collection<Query> queries) {
        UsedFields used = new UsedFields();
        queries.forEach(query -> query.visit(used));
        return Set.copyOf(used.fields);
    }

    @Override
    public boolean acceptField(String field) {
        fields.add(field);
        return false;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
    }
}
