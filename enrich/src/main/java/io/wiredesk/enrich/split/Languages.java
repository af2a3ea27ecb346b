package io.wiredesk.enrich.split;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of an edition: what it states, else what its words look like. Measured in docs/adr/0017. */
final class Languages {

    /** Read from the library's jar when the first edition comes that states no language. */
    private static final class Lazy {
        static final Model MODEL = model();
    }

    /** Norwegian is one language here, and Latin is what fills templates. */
    private static final Set<String> UNUSED = Set.of("nb", "nn", "la");

    private static final String SEPARATORS = ",;.@";

    /** The library says how likely the likeliest is; on texts of twenty words it hardly ever errs above this. */
    private static final double SURE = .95;

    /** Shorter blocks are menus, names and buttons. */
    private static final int PROSE_WORDS = 6;

    /** An ideograph says as much as three letters, and takes as many bytes. */
    private static final int MIN_BYTES = 50;

    /** Of a long text, this many stretches: its beginning may be a greeting, its end small print. */
    private static final int STRETCHES = 3;

    private static final int STRETCH = 150;

    private Languages() {}

    /**
     * The language as a BCP 47 tag.
     *
     * @param stated by the publisher, in any case, with {@code -} or {@code _}; the first where there are several
     * @param blocks of the edition
     * @return null where nothing is stated and the words do not say it surely
     */
    static @Nullable String of(@Nullable String stated, List<Block> blocks) {
        String tag = stated == null ? "" : normalised(stated);
        return tag.isEmpty() ? detected(sample(blocks)) : tag;
    }

    /** Empty where no language is named. */
    private static String normalised(String stated) {
        String tags = stated.strip();
        int end = 0;
        while (end < tags.length()
                && !Character.isWhitespace(tags.charAt(end))
                && SEPARATORS.indexOf(tags.charAt(end)) < 0) {
            end++;
        }
        Locale locale = Locale.forLanguageTag(tags.substring(0, end).replace('_', '-'));
        int letters = locale.getLanguage().length();
        return letters == 2 || letters == 3 ? locale.toLanguageTag() : "";
    }

    private static @Nullable String detected(String sample) {
        if (bytes(sample) < MIN_BYTES) {
            return null;
        }
        // one instance a text: it keeps what it counts, the model behind it is shared
        DetectedLanguage found = new LangIdV3(Lazy.MODEL).classify(sample, true);
        return found.getConfidence() >= SURE ? found.getLangCode() : null;
    }

    /** Letters only: what else there is belongs to no language. */
    private static int bytes(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3)
                .sum();
    }

    private static String sample(List<Block> blocks) {
        StringBuilder prose = new StringBuilder();
        List<String> texts = blocks.stream()
                .filter(block -> block.words() >= PROSE_WORDS)
                .map(Block::text)
                .toList();
        int length = texts.stream().mapToInt(String::length).sum();
        int at = 0;
        for (String text : texts) {
            for (int i = 0; i < STRETCHES; i++) {
                int from = Math.max(0, start(i, length) - at);
                int to = Math.min(text.length(), start(i, length) + STRETCH - at);
                if (from < to) {
                    prose.append(text, from, to).append(' ');
                }
            }
            at += text.length();
        }
        return prose.toString();
    }

    /** Where a stretch begins: they follow each other in a short text and are spread evenly over a long one. */
    private static int start(int stretch, int length) {
        return (int) ((long) stretch * Math.max(STRETCH, length / STRETCHES));
    }

    private static Model model() {
        Set<String> languages = new HashSet<>(Model.defaultModel().getDetectedLanguages());
        languages.removeAll(UNUSED);
        return Model.detectOnly(languages);
    }
}
