package io.wiredesk.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Words of generated news: subjects with nouns that topics look for, phrases that join them, and names without end, so
 * that two stories share as few word pairs as two real ones.
 *
 * @param subjects nouns of each subject
 * @param phrases sentences with places for words
 * @param words of no subject
 */
record Vocabulary(List<List<String>> subjects, List<String> phrases, List<String> words) {

    private static final String[] BEGINNINGS = {
        "Bar", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Is", "Kar", "Lun", "Mar", "Nor", "Os", "Pel", "Quin", "Ros",
        "Sel", "Tor", "Ul", "Ver", "Wes", "Yar", "Zan"
    };
    private static final String[] MIDDLES = {
        "a", "an", "be", "den", "e", "er", "ga", "i", "li", "lo", "mo", "na", "o", "ra", "ri", "si", "ta", "u", "va",
        "wi"
    };
    private static final String[] ENDS = {
        "burg", "by", "dal", "don", "field", "ford", "ham", "ia", "ken", "land", "mere", "mouth", "nor", "port", "sen",
        "ster", "ston", "vik", "wick", "worth"
    };

    static Vocabulary read() {
        return new Vocabulary(
                lines("vocabulary.txt").stream()
                        .map(line -> List.of(
                                line.substring(line.indexOf(':') + 1).strip().split(", ")))
                        .toList(),
                lines("phrases.txt"),
                lines("words.txt").stream()
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .toList());
    }

    String noun(int subject, RandomGenerator random) {
        return any(subjects.get(subject), random);
    }

    String sentence(int subject, RandomGenerator random) {
        String phrase = any(phrases, random);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            switch (c) {
                case '#' -> sentence.append(noun(subject, random));
                case '@' -> sentence.append(name(random));
                case '%' -> sentence.append(name(random)).append(' ').append(name(random));
                case '~' -> sentence.append(2 + random.nextInt(998));
                case '*' -> sentence.append(any(words, random));
                default -> sentence.append(c);
            }
        }
        return sentence.toString();
    }

    String headline(int subject, RandomGenerator random) {
        String noun = noun(subject, random);
        return String.format(
                Locale.ROOT,
                "%s%s %s %s in %s",
                noun.substring(0, 1).toUpperCase(Locale.ROOT),
                noun.substring(1),
                any(words, random),
                noun(subject, random),
                name(random));
    }

    String name(RandomGenerator random) {
        return any(BEGINNINGS, random) + any(MIDDLES, random) + any(ENDS, random);
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String any(String[] all, RandomGenerator random) {
        return all[random.nextInt(all.length)];
    }

    private static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/bench/" + resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }
}
