package io.wiredesk.enrich.split;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far neighbouring blocks speak of the same things. Stories beside each other share few words, the paragraphs of one story
 * many (Hearst 1997, "TextTiling: segmenting text into multi-paragraph subtopic passages"). A word counts the less, the more
 * blocks of the edition hold it.
 */
final class Cohesion {

    /** Words on either side of a boundary that are compared; 30 and 120 were worse by .01 and .03 of f1. */
    private static final int WINDOW = 60;

    /** What a word that stands in every block weighs still. */
    private static final double LEAST = .1;

    private final List<Block> blocks;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Numbers of the words of each block, ascending. */
    private final int[][] words;

    private final int[] title;
    private final double[] weights;
    private final double[] across;

    /** Sums over all boundaries before an index. */
    private final double[] sums;

    /** @param title of the edition, may be empty */
    Cohesion(List<Block> blocks, String title) {
        this.blocks = blocks;
        this.words = blocks.stream().map(block -> numbered(block.text())).toArray(int[][]::new);
        this.title = numbered(title);
        this.weights = weights();
        this.across = new double[blocks.size()];
        int[] before = new int[numbers.size()];
        int[] behind = new int[numbers.size()];
        for (int i = 1; i < across.length; i++) {
            across[i] = likeness(i, before, behind);
        }
        this.sums = new double[across.length + 1];
        for (int i = 0; i < across.length; i++) {
            sums[i + 1] = sums[i] + across[i];
        }
    }

    /** Cosine of what stands right before a block and what stands from it on, 0 to 1. */
    double across(int i) {
        return across[i];
    }

    /** The sum of it over a stretch; 0 of none. */
    double across(int from, int to) {
        return from < to ? sums[to] - sums[from] : 0;
    }

    /** How much of a block's words, by weight, is said again in a stretch, 0 to 1; 0 where it has none. */
    double recurs(int block, int from, int to) {
        return said(words[block], from, to);
    }

    /** How much of the title's words, by weight, is said in a stretch, 0 to 1; 0 where it has none. */
    double titled(int from, int to) {
        return said(title, from, to);
    }

    private double said(int[] some, int from, int to) {
        double all = 0;
        double said = 0;
        for (int word : some) {
            all += weights[word];
            said += says(word, from, to) ? weights[word] : 0;
        }
        return all == 0 ? 0 : said / all;
    }

    private boolean says(int word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Arrays.binarySearch(words[i], word) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int[] numbered(String text) {
        Set<String> of = ContentWords.of(text);
        return of.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .sorted()
                .toArray();
    }

    private double[] weights() {
        double[] weights = new double[numbers.size()];
        for (int[] block : words) {
            for (int word : block) {
                weights[word]++;
            }
        }
        return Arrays.stream(weights)
                .map(frequency -> Math.log((blocks.size() + 1) / Math.max(1, frequency)) + LEAST)
                .toArray();
    }

    /**
     * @param before of each word the last boundary it was met before; for reuse
     * @param behind the last it was met behind
     */
    private double likeness(int boundary, int[] before, int[] behind) {
        double left = 0;
        for (int i = boundary - 1, size = 0; i >= 0 && size < WINDOW; i--) {
            for (int word : words[i]) {
                left += before[word] == boundary ? 0 : square(word);
                before[word] = boundary;
            }
            size += length(i);
        }
        double right = 0;
        double both = 0;
        for (int i = boundary, size = 0; i < words.length && size < WINDOW; i++) {
            for (int word : words[i]) {
                if (behind[word] != boundary) {
                    right += square(word);
                    both += before[word] == boundary ? square(word) : 0;
                    behind[word] = boundary;
                }
            }
            size += length(i);
        }
        return both == 0 ? 0 : both / Math.sqrt(left * right);
    }

    /** At least 1, so that blocks without words end a window too. */
    private int length(int i) {
        return Math.max(1, blocks.get(i).words());
    }

    private double square(int word) {
        return weights[word] * weights[word];
    }
}
