package io.wiredesk.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's classic syntax over the places of a story; {@link NewsTopicMonitor} describes it for users. Not thread-safe:
 * one a query.
 */
final class StoryQueryParser extends QueryParser {

    /** Words between the words of a phrase: further apart is no phrase, and costs. */
    static final int MAX_SLOP = 100;

    /** A word of the headline says more than one of the text. */
    private static final float HEADLINE_WEIGHT = 2;

    private static final String EVERYWHERE = "text";
    private static final String CASE_SUFFIX = ".case";
    private static final Map<String, List<Place>> NAMES = names();

    StoryQueryParser() {
        super(EVERYWHERE, Place.analyzer());
        setSplitOnWhitespace(true);
        setFuzzyMinSim(1);
    }

    @Override
    protected @Nullable Query getFieldQuery(String name, String words, boolean quoted) throws ParseException {
        return wherever(name, quoted ? Form.EXACT : Form.STEM, field -> createPhraseQuery(field, words));
    }

    @Override
    protected @Nullable Query getFieldQuery(String name, String words, int slop) throws ParseException {
        if (slop > MAX_SLOP) {
            throw new ParseException("words at most " + MAX_SLOP + " apart, not ~" + slop);
        }
        return wherever(name, Form.EXACT, field -> createPhraseQuery(field, words, slop));
    }

    @Override
    protected @Nullable Query getPrefixQuery(String name, String start) throws ParseException {
        return wherever(name, Form.EXACT, field -> super.getPrefixQuery(field, start));
    }

    @Override
    protected @Nullable Query getWildcardQuery(String name, String pattern) throws ParseException {
        if (name.equals("*") && pattern.equals("*")) {
            return newMatchAllDocsQuery();
        }
        if (pattern.startsWith("*") || pattern.startsWith("?")) {
            throw new ParseException("a word may not start with a wildcard: " + pattern);
        }
        return wherever(name, Form.EXACT, field -> super.getWildcardQuery(field, pattern));
    }

    @Override
    protected @Nullable Query getFuzzyQuery(String name, String word, float edits) throws ParseException {
        if (edits > 1) {
            throw new ParseException("at most one typing error a word: " + word + "~1");
        }
        return wherever(name, Form.EXACT, field -> super.getFuzzyQuery(field, word, 1));
    }

    /** Scores like any other word, not by how much of it is right. */
    @Override
    protected Query newFuzzyQuery(Term term, float edits, int prefix) {
        return new FuzzyQuery(
                term,
                (int) edits,
                prefix,
                FuzzyQuery.defaultMaxExpansions,
                FuzzyQuery.defaultTranspositions,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    @Override
    protected Query getRegexpQuery(String name, String pattern) throws ParseException {
        throw new ParseException("no regular expressions: /" + pattern + "/; quote words that hold a slash");
    }

    @Override
    protected Query getRangeQuery(String name, String from, String to, boolean low, boolean high)
            throws ParseException {
        throw new ParseException("no ranges: " + from + " TO " + to);
    }

    private @Nullable Query wherever(String name, Form form, FieldQuery query) throws ParseException {
        List<Query> places = new ArrayList<>();
        for (Place place : places(name)) {
            Query there = query.in(form(name, place, form).of(place.field()));
            if (there != null) {
                places.add(place == Place.HEADLINE ? new BoostQuery(there, HEADLINE_WEIGHT) : there);
            }
        }
        return switch (places.size()) {
            case 0 -> null;
            case 1 -> places.getFirst();
            default -> new DisjunctionMaxQuery(places, 0);
        };
    }

    private static Form form(String name, Place place, Form otherwise) {
        if (name.endsWith(CASE_SUFFIX)) {
            return Form.CASE;
        }
        // "it" and "no" are languages, not stop words
        return place == Place.LANGUAGE ? Form.EXACT : otherwise;
    }

    private static List<Place> places(String name) throws ParseException {
        String bare = name.endsWith(CASE_SUFFIX) ? name.substring(0, name.length() - CASE_SUFFIX.length()) : name;
        List<Place> places = NAMES.get(bare);
        if (places == null) {
            throw new ParseException("no field \"" + bare + "\""
                    + Nearest.to(bare, NAMES.keySet())
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse("; there are " + String.join(", ", NAMES.keySet()) + "; or quote the colon"));
        }
        return places;
    }

    private static Map<String, List<Place>> names() {
        Map<String, List<Place>> names = new TreeMap<>();
        for (Place place : Place.values()) {
            names.put(place.field(), List.of(place));
        }
        names.remove(Place.BODY.field());
        names.put(EVERYWHERE, List.of(Place.HEADLINE, Place.BODY));
        return names;
    }

    @FunctionalInterface
    private interface FieldQuery {
        @Nullable
        Query in(String indexField) throws ParseException;
    }
}
