package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What became of a definition's query. */
sealed interface StoryQuery {

    /** Longest {@code query} and longest {@code none}. */
    int MAX_CHARACTERS = 10_000;

    /** Parentheses within parentheses: parser and searcher recurse. */
    int MAX_DEPTH = 32;

    /** Can be run. */
    record Usable(Query query) implements StoryQuery {}

    /** Cannot; the problem is a sentence for the author, without the field's name. */
    record Refused(String problem) implements StoryQuery {}

    /** The stories of this topic. */
    static StoryQuery of(NewsTopic topic) {
        StoryQuery wanted = of(topic.query());
        if (!(wanted instanceof Usable some)) {
            return wanted;
        }
        if (topic.none() == null) {
            return some;
        }
        return switch (of(topic.none())) {
            case Refused refused -> new Refused("none: " + refused.problem());
            case Usable unwanted ->
                checked(new BooleanQuery.Builder()
                        .add(some.query(), Occur.MUST)
                        .add(unwanted.query(), Occur.MUST_NOT)
                        .build());
        };
    }

    /** Takes anything, and never throws: a query nobody can run is {@link Refused}. */
    static StoryQuery of(@Nullable String query) {
        if (query == null || query.isBlank()) {
            return new Refused("an empty query");
        }
        if (query.length() > MAX_CHARACTERS) {
            return new Refused("at most " + MAX_CHARACTERS + " characters, not " + query.length());
        }
        if (depth(query) > MAX_DEPTH) {
            return new Refused("parentheses more than " + MAX_DEPTH + " deep");
        }
        try {
            return checked(new StoryQueryParser().parse(query));
        } catch (ParseException e) {
            return new Refused(describe(e));
        } catch (RuntimeException | StackOverflowError e) {
            return new Refused(
                    "too complex for the query parser (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static StoryQuery checked(Query query) {
        List<BooleanClause> clauses = query instanceof BooleanQuery all ? all.clauses() : List.of();
        if (query instanceof MatchNoDocsQuery || query.equals(new BooleanQuery.Builder().build())) {
            return new Refused("no word to look for; words like \"the\" need quotes");
        }
        if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
            return new Refused("says only what must not be there: that belongs into \"none\"");
        }
        try {
            // what the searcher will do for each story, with its check of the number of clauses
            new IndexSearcher(new MultiReader()).rewrite(query);
            return new Usable(query);
        } catch (IndexSearcher.TooManyClauses e) {
            return new Refused("at most " + IndexSearcher.getMaxClauseCount()
                    + " clauses; a word that may be in headline or text counts as two");
        } catch (IOException e) {
            return new Refused("cannot be run: " + e.getMessage());
        }
    }

    private static int depth(String query) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Lucene's own message repeats the query and lists its grammar; its columns count from 0. */
    private static String describe(ParseException e) {
        Throwable cause = e.getCause();
        if (cause instanceof ParseException syntax && syntax.currentToken != null) {
            Token next = syntax.currentToken.next;
            return next.image.isEmpty()
                    ? "ends too early: something is missing after character " + syntax.currentToken.endColumn
                    : "unexpected \"" + next.image + "\" at character " + (next.beginColumn + 1);
        }
        String message = cause == null ? e.getMessage() : cause.getMessage();
        return Optional.ofNullable(message)
                .flatMap(text -> text.lines().findFirst())
                .orElse("not a query");
    }
}
