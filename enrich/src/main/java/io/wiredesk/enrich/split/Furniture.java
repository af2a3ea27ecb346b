package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.Optional;

/**
 * What the words of a text say about furniture, looked up once.
 *
 * @param strong what a phrase in it makes it, wherever it stands
 * @param weak what a phrase makes it if little else is said
 * @param ends what a label at either end makes it
 * @param opener what its first words make it
 * @param heading what stands under it, were it a heading: a phrase is at least half of it
 * @param button whether it does nothing but ask to go on, by its words or by the arrow it ends in
 * @param address words that address the reader or speak for the sender
 */
record Furniture(
        Optional<Story.Kind> strong,
        Optional<Story.Kind> weak,
        Optional<Story.Kind> ends,
        Optional<Story.Kind> opener,
        Optional<Story.Kind> heading,
        boolean button,
        int address) {

    /** Furniture words occur in stories too: in longer blocks only strong ones count. */
    private static final int SHORT = 35;

    private static final String ARROWS = "→➔➜›»";
    private static final int BUTTON_WORDS = 7;

    static Furniture of(String text) {
        return of(text, Words.count(text));
    }

    /** @param words how many the text has */
    static Furniture of(String text, int words) {
        Lexicon lexicon = Lexicon.FURNITURE;
        Look look = new Look(lexicon, text, words);
        long lists = look.lists();
        boolean arrow = words <= BUTTON_WORDS && endsInArrow(text);
        return new Furniture(
                lexicon.kind(lists, Lexicon.Where.STRONG),
                lexicon.kind(lists, Lexicon.Where.WEAK),
                lexicon.kind(lists, Lexicon.Where.ENDS),
                lexicon.kind(lists, Lexicon.Where.OPENER),
                lexicon.kind(lists, Lexicon.Where.HEADING),
                arrow || lexicon.kind(lists, Lexicon.Where.BUTTON).isPresent(),
                look.address());
    }

    /** What a block is if its words mark it as furniture. */
    static Optional<Story.Kind> kind(Block block) {
        if (isButton(block)) {
            return Optional.of(Story.Kind.HOUSEKEEPING);
        }
        Furniture words = block.furniture();
        Optional<Story.Kind> strong = words.ends.isPresent() ? words.ends : words.strong;
        return strong.isPresent() || block.words() > SHORT ? strong : words.weak;
    }

    static boolean isButton(Block block) {
        return block.furniture().button() && (block.isLinked() || block.linksBare());
    }

    /** What a label that stands alone makes what follows it. */
    Optional<Story.Kind> label() {
        return opener.isPresent() ? opener : heading.isPresent() ? heading : ends;
    }

    private static boolean endsInArrow(String text) {
        String words = text.stripTrailing();
        return !words.isEmpty() && ARROWS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
