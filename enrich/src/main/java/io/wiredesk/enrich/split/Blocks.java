package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document laid out: its visible blocks in reading order. HTML and plain text end up as the same.
 *
 * @param bodySize the size most words are set in, in pixels
 * @param words of all blocks
 * @param plain whether it was plain text, whose words have no looks and often no links
 */
record Blocks(List<Block> list, double bodySize, int words, boolean plain) {

    static Blocks of(List<Block> found, boolean plain) {
        List<Block> numbered = new ArrayList<>(found.size());
        for (Block block : found) {
            numbered.add(block.at(numbered.size()));
        }
        int words = found.stream().mapToInt(Block::words).sum();
        return new Blocks(List.copyOf(numbered), modalSize(found), words, plain);
    }

    /** Reads a rendition by its media type; anything but HTML is plain text. */
    static Blocks read(String mediaType, String content) {
        return mediaType.contains("html") ? HtmlBlocks.read(content) : TextBlocks.read(content);
    }

    private static double modalSize(List<Block> blocks) {
        Map<Long, Integer> wordsBySize = new TreeMap<>();
        blocks.forEach(block -> wordsBySize.merge(Math.round(block.size()), block.words(), Integer::sum));
        return wordsBySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> (double) entry.getKey())
                .orElse(Style.BODY_SIZE);
    }
}
