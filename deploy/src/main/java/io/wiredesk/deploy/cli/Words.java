package io.wiredesk.deploy.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How things read on a terminal. */
final class Words {

    /** Columns of a terminal that tables keep to. */
    static final int WIDTH = 100;

    /** Control and formatting characters could move the cursor or reverse the line: text comes from strangers. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    /** The same on one line, tabs left out. */
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\t]]");

    private Words() {}

    /** On one line, without anything a terminal would obey. */
    static String oneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    /** Lines and all, but without anything else a terminal would obey. */
    static String harmless(String text) {
        return text.lines()
                .map(line -> COMMANDS.matcher(line).replaceAll("\uFFFD"))
                .collect(Collectors.joining("\n"));
    }

    /** On as few lines of this width as it takes; a longer word stays whole. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : oneLine(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Cut to a number of characters. */
    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** {@code 5m ago}, {@code in 2h}, {@code now}. */
    static String relative(Instant time, Instant now) {
        Duration distance = Duration.between(now, time);
        if (distance.abs().toSeconds() == 0) {
            return "now";
        }
        return distance.isNegative() ? rough(distance.negated()) + " ago" : "in " + rough(distance);
    }

    /** In the largest unit it fills twice. */
    private static String rough(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + "d";
        }
        if (duration.toHours() >= 2) {
            return duration.toHours() + "h";
        }
        return duration.toMinutes() >= 2 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }

    /** What to do about a name that nothing has. */
    static String instead(List<String> nearest, String otherwise) {
        return nearest.isEmpty() ? otherwise : "did you mean " + oneLine(String.join(", ", nearest)) + "?";
    }

    /** {@code 1 edition}, {@code 2 editions}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
