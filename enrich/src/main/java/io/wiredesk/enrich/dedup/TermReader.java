package io.wiredesk.enrich.dedup;

import io.wiredesk.enrich.dedup.EventTerms.Weighed;
import io.wiredesk.enrich.dedup.Vocabulary.Term;
import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Story → what it tells of, weighed by tf-idf: (1 + ln tf) · ln(1 + (C + K) / (c + K·p)), where c of C clusters in the
 * pool hold the term and it stands in a share p of ordinary sentences. Clusters are counted, not stories: what a
 * hundred publications tell at once is not common, it is news.
 */
final class TermReader {

    /** A headline says what the story is about. */
    private static final int HEADLINE = 2;

    /** Longer ones are keys, hashes, addresses run together: nothing to tell by, and a few of them would fill the memory. */
    private static final int LONGEST_WORD = 64;

    private static final String LANGUAGE = "en";

    private final EventSettings settings;
    private final EventIndex index;
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();

    TermReader(EventSettings settings, EventIndex index) {
        this.settings = settings;
        this.index = index;
    }

    /**
     * What was read.
     *
     * @param words term to one of its forms in this story
     */
    record Read(EventTerms terms, Map<Integer, String> words) {}

    Read read(Story story, Telling telling) {
        Vocabulary vocabulary = vocabularies.computeIfAbsent(Vocabulary.code(language(story)), Vocabulary::of);
        Map<String, Count> counts = new LinkedHashMap<>();
        count(telling.headline(), HEADLINE, vocabulary, counts);
        count(telling.beginning(), 1, vocabulary, counts);
        Map<Integer, String> words = new HashMap<>();
        List<Weighed> weighed = new ArrayList<>(counts.size());
        for (Count count : counts.values()) {
            words.putIfAbsent(count.term.hash(), count.word);
            weighed.add(new Weighed(count.term.hash(), (1 + Math.log(count.times)) * rarity(count.term)));
        }
        return new Read(EventTerms.of(weighed, settings.terms()), words);
    }

    private double rarity(Term term) {
        return Math.log(1
                + (index.clusters() + 1.0 + settings.ordinary())
                        / (Math.max(1, index.clustersWith(term.hash())) + term.share() * settings.ordinary()));
    }

    private static void count(List<String> words, int times, Vocabulary vocabulary, Map<String, Count> counts) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // one character of an unspaced script is no word: it takes its neighbour along
            if (Words.unspaced(word)) {
                word = i + 1 < words.size() && Words.unspaced(words.get(i + 1)) ? word + words.get(i + 1) : "";
            }
            Term term = word.length() < 2 || word.length() > LONGEST_WORD ? Term.NONE : vocabulary.term(word);
            if (term.says()) {
                String form = word;
                counts.computeIfAbsent(term.stem(), stem -> new Count(term, form)).times += times;
            }
        }
    }

    private static String language(Story story) {
        return Objects.requireNonNullElse(story.language(), LANGUAGE)
                .toLowerCase(Locale.ROOT)
                .split("[-_]", 2)[0];
    }

    /** How often a term stands in a story, and the first form it takes. */
    private static final class Count {

        private final Term term;
        private final String word;
        private int times;

        Count(Term term, String word) {
            this.term = term;
            this.word = word;
        }
    }
}
