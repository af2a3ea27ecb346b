package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a stream of text, line ends and block ends into blocks. */
final class BlockBuilder {

    private static final Set<String> BULLETS = Set.of("•", "·", "●", "▪", "■", "◦", "‣", "►", "▸", "–", "-", "*", "→");

    /** A first line this much larger than the rest is a headline. */
    private static final double LARGER = 1.15;

    private static final double BOLD = .9;

    private final List<Block> blocks = new ArrayList<>();
    private final RichTextBuilder text = new RichTextBuilder();
    private int opens;
    private int gap = 1;
    private @Nullable String picture;

    void append(String words, Style style) {
        text.append(words, style);
    }

    void line() {
        text.line();
    }

    void link(Style style) {
        text.link(style);
    }

    /** A list item begins; of nested ones that begin together the outermost counts. */
    void opens(int depth) {
        flush();
        opens = opens == 0 ? depth : Math.min(opens, depth);
    }

    void rule() {
        flush();
        gap = Block.RULE;
    }

    void gap(int lines) {
        gap = Math.max(gap, lines);
    }

    boolean afterRule() {
        return gap == Block.RULE;
    }

    void picture(String address) {
        picture = picture == null ? address : picture;
    }

    /** The block ends here. */
    void flush() {
        RichText all = text.take();
        if (BULLETS.contains(all.text())) {
            opens = opens == 0 ? 1 : opens;
        } else if (Words.any(all.text())) {
            paragraphs(all).forEach(this::add);
        }
    }

    Blocks blocks() {
        flush();
        return Blocks.of(blocks);
    }

    private void add(RichText rich) {
        if (!Words.any(rich.text())) {
            return;
        }
        Style first = rich.runs().stream()
                .filter(run -> Words.any(run.text()))
                .findFirst()
                .orElseThrow()
                .style();
        Style style = opens > first.depth() ? first.atDepth(opens) : first;
        blocks.add(Block.of(rich, style, opens, gap, picture));
        opens = 0;
        gap = 1;
        picture = null;
    }

    /** Cuts at empty lines, and after a first line that looks like a headline. */
    private static List<RichText> paragraphs(RichText all) {
        boolean code = !all.runs().isEmpty() && all.runs().getFirst().style().form() == Style.Form.CODE;
        if (code || all.text().indexOf('\n') < 0) {
            return List.of(all);
        }
        List<RichText> paragraphs = new ArrayList<>();
        List<RichText> lines = new ArrayList<>();
        for (RichText line : all.lines()) {
            if (line.text().isBlank()) {
                close(lines, paragraphs);
            } else {
                lines.add(line);
            }
        }
        close(lines, paragraphs);
        return paragraphs;
    }

    private static void close(List<RichText> lines, List<RichText> paragraphs) {
        if (lines.size() > 1 && isHeadline(lines.getFirst(), lines.get(1))) {
            paragraphs.add(lines.removeFirst());
        }
        if (!lines.isEmpty()) {
            paragraphs.add(join(lines));
            lines.clear();
        }
    }

    private static boolean isHeadline(RichText first, RichText next) {
        boolean bolder = first.share(Style::bold) >= BOLD && next.share(Style::bold) < BOLD;
        return Words.any(first.text()) && (bolder || first.size() >= LARGER * next.size());
    }

    private static RichText join(List<RichText> lines) {
        List<RichText.Run> runs = new ArrayList<>();
        for (RichText line : lines) {
            if (!runs.isEmpty()) {
                RichText.Run last = runs.removeLast();
                runs.add(new RichText.Run(last.text() + "\n", last.style()));
            }
            runs.addAll(line.runs());
        }
        RichText joined = new RichText(runs);
        return joined.slice(0, joined.text().length());
    }
}
