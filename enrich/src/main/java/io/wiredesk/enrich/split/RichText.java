package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that knows how each part of it looks and links. White space is normal: single blanks and line ends. */
final class RichText {

    /** A stretch of one look; may be empty where a link has no words. */
    record Run(String text, Style style) {}

    /**
     * What all of it looks like, by letters and digits.
     *
     * @param bold share of bold ones, 0 to 1
     * @param linked share of linked ones, 0 to 1
     * @param size mean font size, in pixels
     */
    private record Looks(double bold, double linked, double size) {}

    private final String text;
    private final List<Run> runs;
    private @Nullable Looks looks;
    private int words = -1;
    private CreditForms.@Nullable Found credit;
    private boolean creditSought;

    RichText(List<Run> runs) {
        this.text = runs.size() == 1 ? runs.getFirst().text() : joined(runs);
        this.runs = List.copyOf(runs);
    }

    private static String joined(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        for (Run run : runs) {
            all.append(run.text());
        }
        return all.toString();
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
        if (start == 0 && end == text.length()) {
            return this;
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

    /** How many words there are. */
    int words() {
        if (words < 0) {
            words = Words.count(text);
        }
        return words;
    }

    /** The credit it ends in; null if it ends in none. */
    CreditForms.@Nullable Found credit() {
        if (!creditSought) {
            credit = CreditForms.atEnd(text);
            creditSought = true;
        }
        return credit;
    }

    /** Whether it links anywhere, with words or without. */
    boolean links() {
        for (Run run : runs) {
            if (run.style().href() != null) {
                return true;
            }
        }
        return false;
    }

    /** Share of letters and digits that are bold, 0 to 1. */
    double bold() {
        return looks().bold();
    }

    /** Share of letters and digits that link, 0 to 1. */
    double linked() {
        return looks().linked();
    }

    /** Mean font size over the letters, in pixels. */
    double size() {
        return looks().size();
    }

    private Looks looks() {
        Looks known = looks;
        if (known == null) {
            known = look();
            looks = known;
        }
        return known;
    }

    private Looks look() {
        long all = 0;
        long bold = 0;
        long linked = 0;
        double sum = 0;
        for (Run run : runs) {
            int letters = letters(run.text());
            all += letters;
            bold += run.style().bold() ? letters : 0;
            linked += run.style().href() != null ? letters : 0;
            sum += letters * run.style().size();
        }
        return all == 0
                ? new Looks(0, 0, Style.BODY_SIZE)
                : new Looks((double) bold / all, (double) linked / all, sum / all);
    }

    private static int letters(String words) {
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            letters += Character.isLetterOrDigit(words.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
