package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.letters.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dead letters for people. */
final class LetterTable {

    private static final List<String> HEADER = List.of("NUMBER", "WHEN", "STAGE", "FROM", "WHY");
    private static final List<String> COUNTED = List.of("LETTERS", "BYTES", "STAGE", "FROM", "LAST");

    private LetterTable() {}

    /** A line each, cut to the width of a terminal. */
    static List<String> of(List<Letter> letters, Instant now) {
        List<List<String>> rows = letters.stream()
                .map(letter -> List.of(
                        Long.toString(letter.number()),
                        Words.relative(letter.at(), now),
                        Words.oneLine(letter.stage()),
                        from(letter),
                        Words.oneLine(letter.why())))
                .toList();
        return new Table(HEADER, rows)
                .lines().stream()
                        .map(line -> Words.shortened(line, Words.WIDTH))
                        .toList();
    }

    /** How many of each stage and origin, the most first. */
    static List<String> counted(List<Letter> letters, Instant now) {
        Map<String, List<Letter>> groups = new LinkedHashMap<>();
        letters.forEach(
                letter -> groups.computeIfAbsent(letter.stage() + "\n" + letter.origin(), name -> new ArrayList<>())
                        .add(letter));
        List<List<String>> rows = groups.values().stream()
                .sorted(Comparator.comparingInt((List<Letter> group) -> group.size())
                        .reversed())
                .map(group -> counts(group, now))
                .toList();
        return new Table(COUNTED, rows).lines();
    }

    private static List<String> counts(List<Letter> group, Instant now) {
        Letter last = group.getLast();
        return List.of(
                Integer.toString(group.size()),
                Long.toString(group.stream().mapToLong(Letter::bytes).sum()),
                Words.oneLine(last.stage()),
                Words.oneLine(last.origin()),
                Words.relative(last.at(), now));
    }

    private static String from(Letter letter) {
        String origin = Words.oneLine(letter.origin());
        return letter.partition() < 0 ? origin : origin + " " + letter.partition() + "/" + letter.offset();
    }
}
