package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes off a story what is none of its words: buttons, rows of links, captions, item numbers. */
final class Trim {

    /** A row of links below a story holds at most this many words. */
    private static final int ROW_WORDS = 6;

    private static final int CAPTION_WORDS = 14;

    private static final Pattern CAPTION = Pattern.compile(
            "^(?:[^:\\n]{0,40}[,/|] ?)?(?:photo(?:graph)?|illustration|image|picture|graphic|chart|video|foto|bild|grafik|crédit|摄影|图片?|写真)"
                    + "(?: credit| by| courtesy)?\\s*[:：(/].*",
            Pattern.CASE_INSENSITIVE);

    private static final String MARKS = ":：(/";

    private Trim() {}

    /** The paragraphs under a story's headline. */
    static List<RichText> words(Segment segment) {
        List<Block> blocks = rows(segment);
        List<RichText> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (Furniture.isButton(block) || (i < 2 && isCaption(block))) {
                continue;
            }
            boolean first = paragraphs.isEmpty() && segment.headline() == null;
            boolean last = i == blocks.size() - 1;
            RichText rich = block.rich();
            int from = first ? Opening.number(block.text()) : 0;
            rich = rich.slice(from, last ? buttonStart(rich) : rich.text().length());
            boolean ends = last || i == 0;
            boolean stamp = ends && (blocks.size() > 1 || segment.headline() != null) && Stamp.is(rich.text());
            if (Words.any(rich.text()) && !stamp) {
                paragraphs.add(last ? withoutLastLines(rich) : rich);
            }
        }
        return paragraphs;
    }

    /** Plain text puts a story's dates, counts and buttons on lines of their own below it. */
    private static RichText withoutLastLines(RichText rich) {
        String text = rich.text();
        int end = text.length();
        for (int line = text.lastIndexOf('\n'); line > 0; line = text.lastIndexOf('\n', line - 1)) {
            String words = text.substring(line + 1, end);
            if (!Stamp.is(words)
                    && !(Words.count(words) <= ROW_WORDS && Furniture.of(words).button())) {
                break;
            }
            end = line;
        }
        return rich.slice(0, end);
    }

    /** Without the rows of links at the end. */
    private static List<Block> rows(Segment segment) {
        List<Block> blocks = segment.blocks();
        int end = blocks.size();
        while (end > (segment.headline() == null ? 1 : 0) && isRow(blocks.get(end - 1))) {
            end--;
        }
        return blocks.subList(0, end);
    }

    private static boolean isRow(Block block) {
        return Furniture.isButton(block)
                || (block.isLinked() && block.words() <= ROW_WORDS && block.depth() == 0 && block.words() < 30);
    }

    private static boolean isCaption(Block block) {
        return block.words() <= CAPTION_WORDS
                && !block.isBold()
                && isMarked(block.text())
                && CAPTION.matcher(block.text()).matches();
    }

    /** A colon or the like stands behind what a caption begins with. */
    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the linked phrase that asks to read on begins, if the text ends in one. */
    private static int buttonStart(RichText rich) {
        String text = rich.text();
        int end = text.length();
        int at = end;
        List<RichText.Run> runs = rich.runs();
        for (int i = runs.size() - 1; i >= 0; i--) {
            RichText.Run run = runs.get(i);
            at -= run.text().length();
            if (Words.any(run.text())) {
                boolean asks = at > 0
                        && run.style().href() != null
                        && Furniture.of(run.text().strip()).button();
                return asks ? at : end;
            }
        }
        return end;
    }
}
