package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Text that knows how each part of it looks and links. White space is normal: single blanks and line ends. */
final class RichText {

    /** A stretch of one look; may be empty where a link has no words. */
    record Run(String text, Style style) {}

    private final String text;
    private final List<Run> runs;

    RichText(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        this.text = all.toString();
        this.runs = List.copyOf(runs);
    }

    String text() {
        return text;
    }

    List<Run> runs() {
        return runs;
    }

    /** The part between two offsets, with surrounding white space cut off. */
    RichText slice(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Run> kept = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int next = at + run.text().length();
            boolean touches = next >= start && at <= end;
            boolean overlaps = next > start && at < end;
            if (touches && (overlaps || run.text().isEmpty())) {
                kept.add(new Run(
                        text.substring(Math.min(next, Math.max(at, start)), Math.max(at, Math.min(next, end))),
                        run.style()));
            }
            at = next;
        }
        return new RichText(kept);
    }

    /** One text a line. */
    List<RichText> lines() {
        List<RichText> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            int from = 0;
            for (int end = run.text().indexOf('\n'); end >= 0; end = run.text().indexOf('\n', from)) {
                line.add(new Run(run.text().substring(from, end), run.style()));
                lines.add(new RichText(line));
                line = new ArrayList<>();
                from = end + 1;
            }
            line.add(new Run(run.text().substring(from), run.style()));
        }
        lines.add(new RichText(line));
        return lines;
    }

    /** Share of letters and digits that look so, 0 to 1. */
    double share(Predicate<Style> look) {
        long all = 0;
        long alike = 0;
        for (Run run : runs) {
            long letters = run.text().chars().filter(Character::isLetterOrDigit).count();
            all += letters;
            alike += look.test(run.style()) ? letters : 0;
        }
        return all == 0 ? 0 : (double) alike / all;
    }

    /** Mean font size over the letters, in pixels. */
    double size() {
        double all = 0;
        double sum = 0;
        for (Run run : runs) {
            long letters = run.text().chars().filter(Character::isLetterOrDigit).count();
            all += letters;
            sum += letters * run.style().size();
        }
        return all == 0 ? Style.BODY_SIZE : sum / all;
    }
}
