package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a stream of text, line ends and block ends into blocks. */
final class BlockBuilder {

    private static final Set<String> BULLETS = Set.of("•", "·", "●", "▪", "■", "◦", "‣", "►", "▸", "–", "-", "*", "→");

    private static final int MAX_ENTRY = 40;

    /** Lines of sizes this far apart belong to different blocks. */
    private static final double LARGER = 1.15;

    private static final double BOLD = .9;

    private final boolean plain;
    private final List<Block> blocks = new ArrayList<>();
    private final RichTextBuilder text = new RichTextBuilder();
    private int opens;
    private int gap = 1;
    private int join = Block.TOGETHER;
    private @Nullable String picture;

    /** @param plain whether it is plain text that is laid out */
    BlockBuilder(boolean plain) {
        this.plain = plain;
    }

    void append(String words, Style style) {
        text.append(words, style);
    }

    void line() {
        text.line();
    }

    void link(Style style) {
        text.link(style);
    }

    /** A container at this depth of the tree ends: what follows stands outside of it. */
    void leave(int depth) {
        join = Math.min(join, depth - 1);
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
            for (RichText paragraph : paragraphs(all)) {
                Roundup.parts(paragraph).forEach(this::add);
            }
        } else if (!blocks.isEmpty() && picture == null && all.links()) {
            blocks.add(blocks.removeLast().with(all));
        }
    }

    Blocks blocks() {
        flush();
        return Blocks.of(blocks, plain);
    }

    private void add(RichText rich) {
        Style first = firstLook(rich);
        if (first == null) {
            return;
        }
        Style style = opens > first.depth() ? first.atDepth(opens) : first;
        blocks.add(Block.of(rich, style, opens, gap, join, picture));
        opens = 0;
        gap = 1;
        join = Block.TOGETHER;
        picture = null;
    }

    /** Of the first words; null if there are none. */
    private static @Nullable Style firstLook(RichText rich) {
        for (RichText.Run run : rich.runs()) {
            if (Words.any(run.text())) {
                return run.style();
            }
        }
        return null;
    }

    /** Cuts at empty lines, and where one line looks different from the next. */
    private static List<RichText> paragraphs(RichText all) {
        boolean code = !all.runs().isEmpty() && all.runs().getFirst().style().form() == Style.Form.CODE;
        if (code || all.text().indexOf('\n') < 0) {
            return List.of(all);
        }
        List<RichText> paragraphs = new ArrayList<>();
        List<RichText> lines = new ArrayList<>();
        List<RichText> split = all.lines();
        boolean entries = areEntries(split);
        for (RichText line : split) {
            boolean blank = line.text().isBlank();
            if (!lines.isEmpty() && (blank || entries || differ(lines.getLast(), line))) {
                paragraphs.add(join(lines));
                lines.clear();
            }
            if (!blank) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(join(lines));
        }
        return paragraphs;
    }

    /** Short lines that each begin with a link or a bullet are entries of a list, whatever it was set as. */
    private static boolean areEntries(List<RichText> lines) {
        List<RichText> words =
                lines.stream().filter(line -> Words.any(line.text())).toList();
        return words.size() > 1 && words.stream().allMatch(BlockBuilder::isEntry);
    }

    private static boolean isEntry(RichText line) {
        Style first = firstLook(line);
        boolean linked = first != null && first.href() != null;
        boolean bulleted = line.text().length() > 2
                && BULLETS.contains(line.text().substring(0, 1))
                && line.text().charAt(1) == ' ';
        return (linked || bulleted) && Words.count(line.text()) <= MAX_ENTRY;
    }

    private static boolean differ(RichText a, RichText b) {
        double size = a.size() / b.size();
        return a.bold() >= BOLD != b.bold() >= BOLD || linked(a) != linked(b) || size >= LARGER || size <= 1 / LARGER;
    }

    private static boolean linked(RichText line) {
        return line.linked() >= BOLD;
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
