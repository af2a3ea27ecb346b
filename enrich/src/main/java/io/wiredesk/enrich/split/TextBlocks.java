package io.wiredesk.enrich.split;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays plain text out as blocks: wrapped lines rejoined, headings told by their looks, lists by their markers. */
final class TextBlocks {

    /** Mailers wrap at 60 to 80 columns; longer lines mean that nobody wrapped. */
    private static final int WIDEST_WRAP = 100;

    /** Nested lists are indented by about so much. */
    private static final int COLUMNS_A_LEVEL = 4;

    private static final double WIDTH_PERCENTILE = .95;

    private final List<TextLine> lines;
    private final TextLinks links;
    private final int width;
    private final BlockBuilder builder = new BlockBuilder(true);
    private int depth;
    private int bulletIndent;

    private TextBlocks(String text) {
        this.lines = listed(text.lines().map(TextLine::of).toList());
        this.links = new TextLinks(lines);
        this.width = wrapWidth(lines);
    }

    static Blocks read(String text) {
        TextBlocks reader = new TextBlocks(text);
        reader.paragraphs();
        return reader.builder.blocks();
    }

    private void paragraphs() {
        int blanks = 0;
        for (int i = 0; i < lines.size(); ) {
            TextLine line = lines.get(i);
            if (line.blank()) {
                blanks++;
                i++;
            } else if (line.rule()) {
                rule(line);
                i++;
            } else {
                int end = paragraphEnd(i);
                builder.gap(blanks);
                i = paragraph(i, end, blanks);
                blanks = 0;
            }
        }
    }

    /** A rule may carry a label, which heads what follows. */
    private void rule(TextLine line) {
        builder.rule();
        if (!line.words().isEmpty()) {
            builder.append(line.words(), Style.PLAIN.heading(TextHeadings.LABELLED));
            builder.flush();
        }
    }

    private int paragraphEnd(int start) {
        int end = start + 1;
        while (end < lines.size() && continues(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(TextLine line) {
        return !line.blank() && !line.rule() && line.bullet() == null;
    }

    /** Writes the lines as one block and returns where the next one begins. */
    private int paragraph(int start, int end, int blanks) {
        TextLine first = lines.get(start);
        boolean single = end == start + 1;
        int level = TextHeadings.level(lines, start, end, blanks, builder.afterRule());
        Style style = level > 0 ? Style.PLAIN.heading(level) : Style.PLAIN;
        if (first.bullet() != null) {
            depth = 1 + Math.min(first.indent() / COLUMNS_A_LEVEL, 2);
            bulletIndent = first.indent();
            builder.opens(depth);
        } else if (first.indent() <= bulletIndent) {
            depth = 0;
        }
        for (int i = start; i < end; i++) {
            append(lines.get(i), i == start ? null : lines.get(i - 1), style.atDepth(depth));
        }
        builder.flush();
        return single && end < lines.size() && TextHeadings.underlines(lines.get(end), first) ? end + 1 : end;
    }

    private void append(TextLine line, @Nullable TextLine before, Style style) {
        if (links.isNote(line)) {
            return;
        }
        if (before != null && !TextLinks.isAddress(line)) {
            if (wrapped(before, line)) {
                builder.append(" ", style);
            } else {
                builder.line();
            }
        }
        links.append(line.words(), style, builder);
    }

    /** The line ended because the next word would not have fitted. */
    private boolean wrapped(TextLine line, TextLine next) {
        boolean aligned = line.indent() == next.indent() || line.bullet() != null;
        return aligned && width > 0 && line.length() + 1 + next.firstWord().length() > width;
    }

    /** A dash that marks one line only is no list: it may introduce a speaker. */
    private static List<TextLine> listed(List<TextLine> lines) {
        Map<String, Long> markers = lines.stream()
                .filter(line -> line.bullet() != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(line.bullet()), Collectors.counting()));
        return lines.stream()
                .map(line -> markers.getOrDefault(String.valueOf(line.bullet()), 0L) > 1 ? line : line.unmarked())
                .toList();
    }

    private static int wrapWidth(List<TextLine> lines) {
        int[] lengths = lines.stream()
                .filter(line -> !line.blank() && !line.rule() && !TextLinks.isAddress(line))
                .mapToInt(TextLine::length)
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        int widest = lengths[(int) (WIDTH_PERCENTILE * (lengths.length - 1))];
        return widest > WIDEST_WRAP ? 0 : widest;
    }
}
