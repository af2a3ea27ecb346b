package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that mark furniture, read from {@code furniture.tsv}. */
final class Lexicon {

    /** Where in a document a phrase marks furniture; see the head of the file. */
    enum Where {
        HEADING,
        STRONG,
        WEAK,
        ENDS,
        BUTTON
    }

    static final Lexicon FURNITURE = read("furniture.tsv");

    /** Longest stretch looked at from either end of a block: furniture says what it is at once. */
    private static final int LABEL_WORDS = 3;

    private static final Pattern ARROW_ENDS = Pattern.compile("[→➔➜›»]\\s*$");
    private static final int BUTTON_WORDS = 7;
    private static final Pattern SEPARATED = Pattern.compile("[:|–—-]");
    private static final int REACH = 400;

    private final Map<Where, Map<Story.Kind, Phrases>> phrases;

    private Lexicon(Map<Where, Map<Story.Kind, Phrases>> phrases) {
        this.phrases = phrases;
    }

    /** The kind of what stands under this heading, if the phrase is at least half of it. */
    Optional<Story.Kind> heading(String heading) {
        return find(Where.HEADING, heading, match -> 2 * (match.end() - match.start()) >= heading.length());
    }

    Optional<Story.Kind> strong(String text) {
        return find(Where.STRONG, ends(text), match -> true);
    }

    Optional<Story.Kind> weak(String text) {
        return find(Where.WEAK, ends(text), match -> true);
    }

    /** Labels such as "SPONSORED" before or after the text. */
    Optional<Story.Kind> ends(Block block) {
        String text = ends(block.text());
        return find(Where.ENDS, text, match -> isLabel(match, text));
    }

    /** By its words, or by the arrow it ends in. */
    boolean isButton(String text) {
        return (ARROW_ENDS.matcher(text).find() && Words.count(text) <= BUTTON_WORDS)
                || find(Where.BUTTON, text, match -> match.end() - match.start() >= text.length() - 3)
                        .isPresent();
    }

    private Optional<Story.Kind> find(Where where, String text, Predicate<Matcher> accept) {
        String folded = folded(text);
        return phrases.getOrDefault(where, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().in(folded, accept))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A label ends the text after a stop or a line end, or begins it before one; or it shouts. */
    private static boolean isLabel(Matcher match, String text) {
        String before = text.substring(0, match.start()).stripTrailing();
        String after = text.substring(match.end()).stripLeading();
        boolean shouts = text.substring(match.start(), match.end()).chars().noneMatch(Character::isLowerCase);
        boolean last = !Words.any(after)
                && (before.isEmpty() || shouts || !endsInWord(before) || lineEnds(text, match.start()));
        boolean first =
                !Words.any(before) && (shouts || SEPARATED.matcher(after).lookingAt());
        return last || first;
    }

    private static boolean endsInWord(String text) {
        return Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean lineEnds(String text, int offset) {
        return Words.count(text.substring(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1)) <= LABEL_WORDS;
    }

    private static String ends(String text) {
        return text.length() <= 2 * REACH
                ? text
                : text.substring(0, REACH) + " … " + text.substring(text.length() - REACH);
    }

    private static Lexicon read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            Map<Where, Map<Story.Kind, Phrases>> phrases = new EnumMap<>(Where.class);
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(row -> phrases.computeIfAbsent(
                                    Where.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                                    where -> new EnumMap<>(Story.Kind.class))
                            .put(
                                    Story.Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                                    new Phrases(pattern(row.get(2)))));
            return new Lexicon(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }

    /** Whole words only, where words have boundaries; longer phrases first. */
    private static Pattern pattern(String phrases) {
        Map<Boolean, String> byScript = Arrays.stream(phrases.split(" ; ", -1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.partitioningBy(Words::cjk, Collectors.joining("|")));
        String spaced = "(?<![\\p{L}\\p{N}])(?:" + byScript.get(false) + ")(?![\\p{L}\\p{N}])";
        String dense = byScript.get(true);
        return Pattern.compile(dense == null || dense.isEmpty() ? spaced : spaced + "|" + dense);
    }

    /** Lower case, character by character: offsets stay what they were. */
    private static String folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(folded[i]);
        }
        return new String(folded);
    }
}
