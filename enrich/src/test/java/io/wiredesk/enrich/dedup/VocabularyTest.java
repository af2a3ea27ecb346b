package io.wiredesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "en, security",
        "de, Sicherheit",
        "fr, sécurité",
        "es, información",
        "pt, informação",
        "it, attività",
        "sv, säkerhet",
    })
    void ordinary_words_are_known_with_their_accents(String language, String word) {
        assertThat(Vocabulary.of(language).term(word.toLowerCase(Locale.ROOT)).share())
                .isPositive();
    }

    @Test
    void languages_that_are_not_known_share_one_vocabulary() {
        assertThat(Vocabulary.code("xaa")).isEqualTo(Vocabulary.code("xab"));
        assertThat(Vocabulary.code("nb")).isEqualTo(Vocabulary.code("nn")).isEqualTo("no");
    }
}
