package io.wiredesk.enrich.tag;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How words are compared. Every form cuts text at Unicode word boundaries (a Han or Hiragana character is a word of its
 * own), drops {@code 's} and folds accents; each adds to the one before it.
 */
enum Form {
    /** Upper and lower case differ. */
    CASE {
        @Override
        TokenStream compare(TokenStream words) {
            return words;
        }
    },
    /** Ignores case. */
    EXACT {
        @Override
        TokenStream compare(TokenStream words) {
            return new LowerCaseFilter(words);
        }
    },
    /**
     * Ignores English endings too, and words like "the". KStem rather than Porter, which cannot tell "news" from "new".
     */
    STEM {
        @Override
        TokenStream compare(TokenStream words) {
            var lower = new LowerCaseFilter(words);
            return new KStemFilter(new StopFilter(lower, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
        }
    };

    abstract TokenStream compare(TokenStream words);

    /** Name of the index field that holds the words of this place in this form. */
    String of(String place) {
        return place + "." + name().toLowerCase(Locale.ROOT);
    }

    Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                var folded = new ASCIIFoldingFilter(new EnglishPossessiveFilter(words));
                return new TokenStreamComponents(words, compare(folded));
            }

            // for the fixed part of a wildcard, which is no whole word: never stemmed
            @Override
            protected TokenStream normalize(String field, TokenStream part) {
                var folded = new ASCIIFoldingFilter(part);
                return Form.this == CASE ? folded : new LowerCaseFilter(folded);
            }
        };
    }
}
