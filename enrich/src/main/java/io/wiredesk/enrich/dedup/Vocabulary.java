package io.wiredesk.enrich.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** The words of one language: what they are forms of, and how common that is in ordinary text. Not thread-safe. */
final class Vocabulary {

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            Map.entry("en", EnglishStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("sv", SwedishStemmer::new),
            Map.entry("da", DanishStemmer::new),
            Map.entry("no", NorwegianStemmer::new),
            Map.entry("fi", FinnishStemmer::new),
            Map.entry("ru", RussianStemmer::new));

    /** Other codes for the same words. */
    private static final Map<String, String> ALIASES = Map.of("nb", "no", "nn", "no");

    /** What stands in more sentences says nothing. */
    private static final double EMPTY = 0.02;

    private static final double MILLION = 1e6;

    /** Words whose terms are at hand: stemming was most of what reading a story cost. About 8 MB. */
    private static final int AT_HAND = 50_000;

    private final @Nullable SnowballStemmer stemmer;
    private final Set<String> empty;
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Term> known = new HashMap<>();

    private Vocabulary(@Nullable SnowballStemmer stemmer, Set<String> empty) {
        this.stemmer = stemmer;
        this.empty = empty;
    }

    /**
     * What a word is a form of.
     *
     * @param hash of the stem
     * @param share of ordinary sentences in which it stands; 0 if it is not common
     */
    record Term(String stem, int hash, double share) {

        /** Of words that say nothing. */
        static final Term NONE = new Term("", 0, 1);

        boolean says() {
            return !stem.isEmpty();
        }
    }

    /** What the language of a primary subtag is known by here; one name for all that are not known. */
    static String code(String language) {
        String code = ALIASES.getOrDefault(language, language);
        return STEMMERS.containsKey(code) ? code : "";
    }

    /** By {@link #code}; an unknown language takes words as they are. */
    static Vocabulary of(String code) {
        Supplier<SnowballStemmer> stemmer = STEMMERS.get(code);
        if (stemmer == null) {
            return new Vocabulary(null, Set.of());
        }
        Set<String> empty = code.equals("en") ? stopWords() : new HashSet<>();
        Vocabulary vocabulary = new Vocabulary(stemmer.get(), empty);
        lines("common-words-" + code + ".tsv").forEach(vocabulary::learn);
        return vocabulary;
    }

    Term term(String word) {
        if (known.size() >= AT_HAND) {
            known.clear();
        }
        return known.computeIfAbsent(word, this::read);
    }

    private Term read(String word) {
        if (empty.contains(folded(word))) {
            return Term.NONE;
        }
        String stem = folded(stem(word));
        Double share = shares.get(stem);
        // the tables have no accents, and the stemmers know most endings only with them
        return new Term(
                stem, Hashes.small(stem), share == null ? shares.getOrDefault(folded(stem(folded(word))), 0.0) : share);
    }

    private void learn(String line) {
        String[] cells = line.split("\t", 2);
        double share = Integer.parseInt(cells[1]) / MILLION;
        if (share >= EMPTY) {
            empty.add(cells[0]);
        } else {
            shares.merge(folded(stem(cells[0])), share, Double::sum);
        }
    }

    private String stem(String word) {
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Without accents: half of all headlines spell Beyoncé Beyonce. */
    private static String folded(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return word;
        }
        char[] in = word.toCharArray();
        char[] out = new char[in.length * 4];
        return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
    }

    private static Set<String> stopWords() {
        Set<String> words = new HashSet<>();
        for (Object word : EnglishAnalyzer.getDefaultStopSet()) {
            words.add(new String((char[]) word));
        }
        return words;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
