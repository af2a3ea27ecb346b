package io.wiredesk.enrich.split;

/** One look at the words of a text: from the beginning of each, all lists of the lexicon are asked at once. */
final class Look {

    /** Longest stretch looked at from either end of a block: furniture says what it is at once. */
    private static final int REACH = 400;

    private static final int LABEL_WORDS = 3;
    private static final int OPENER_WORDS = 14;
    private static final String SEPARATORS = ":|–—-";
    private static final String BRACKETS = "[【〔";

    /** Signs by which a phrase may miss being all of a button. */
    private static final int NEARLY = 3;

    private final Lexicon lexicon;
    private final String text;

    /** Where an opener may begin at the latest, negative if the text is too long to have one. */
    private final int first;

    /** Where the longest phrase of each list ends that begins where was looked last. */
    private final int[] ends;

    /** The list of words that address the reader; to it a digit is no part of a word. */
    private final long persons;

    private long lists;
    private int address;

    Look(Lexicon lexicon, String text, int words) {
        this.lexicon = lexicon;
        this.text = text;
        this.first = words > OPENER_WORDS ? -1 : firstSign(text);
        this.ends = new int[lexicon.size()];
        this.persons = 1L << lexicon.size();
        words();
    }

    /** The lists that have a phrase where it counts, a bit each. */
    long lists() {
        return lists;
    }

    /** How many words address the reader or speak for the sender. */
    int address() {
        return address;
    }

    private void words() {
        int before = ' ';
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!Words.isPart(before)) {
                whole(lexicon.spaced(), i, -1);
                if (i <= first) {
                    whole(lexicon.openers(), i, -1);
                }
            } else if (!Character.isLetter(before) && Character.isLetter(c)) {
                whole(lexicon.spaced(), i, persons);
            }
            if (lexicon.dense().mayBegin(c)) {
                dense(i);
            }
            before = c;
        }
    }

    /**
     * Phrases that begin here and end where a word does.
     *
     * @param asked the lists that are looked at
     */
    private void whole(Phrases phrases, int from, long asked) {
        int next = from + 1 < text.length() ? folded(text.charAt(from + 1)) : Character.MAX_VALUE;
        int state = phrases.begin(folded(text.charAt(from)), next);
        if (state >= 0) {
            walk(phrases, state, from, asked);
        }
    }

    /** @param begun the state after two characters, 0 before the first */
    private void walk(Phrases phrases, int begun, int from, long asked) {
        long found = 0;
        boolean person = false;
        int end = begun > 0 ? from + 2 : from;
        for (int state = begun; state >= 0; ) {
            long here = phrases.ends(state) & asked;
            if (here != 0) {
                found |= ended(end) ? longest(here & ~persons, end) : 0;
                person |= (here & persons) != 0 && isPerson(from, end);
            }
            if (end == text.length()) {
                break;
            }
            int c = text.codePointAt(end);
            state = phrases.step(state, folded(c));
            end += Character.charCount(c);
        }
        address += person ? 1 : 0;
        accept(found, from);
    }

    private boolean ended(int end) {
        return end == text.length() || !Words.isPart(text.codePointAt(end));
    }

    private void dense(int from) {
        Phrases phrases = lexicon.dense();
        long found = 0;
        int end = from;
        int state = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            state = phrases.step(state, folded(c));
            if (state < 0) {
                break;
            }
            end += Character.charCount(c);
            found |= longest(phrases.ends(state), end);
        }
        accept(found, from);
    }

    private long longest(long here, int end) {
        for (long left = here; left != 0; left &= left - 1) {
            ends[Long.numberOfTrailingZeros(left)] = end;
        }
        return here;
    }

    private void accept(long found, int from) {
        for (long left = found & ~lists; left != 0; left &= left - 1) {
            int list = Long.numberOfTrailingZeros(left);
            lists |= counts(lexicon.where(list), from, ends[list]) ? 1L << list : 0;
        }
    }

    private boolean counts(Lexicon.Where where, int from, int to) {
        return switch (where) {
            case HEADING -> 2 * (to - from) >= text.length();
            case STRONG, WEAK -> isNearEnd(from, to);
            case ENDS -> isNearEnd(from, to) && isLabel(from, to);
            case OPENER -> from <= first;
            case BUTTON -> to - from >= text.length() - NEARLY;
        };
    }

    private boolean isNearEnd(int from, int to) {
        return text.length() <= 2 * REACH || to <= REACH || from >= text.length() - REACH;
    }

    /** A label ends the text after a stop or a line end, or begins it before one; or it shouts. */
    private boolean isLabel(int from, int to) {
        String before = text.substring(0, from).stripTrailing();
        String after = text.substring(to).stripLeading();
        boolean shouts = text.substring(from, to).chars().noneMatch(Character::isLowerCase);
        boolean last = !Words.any(after) && (before.isEmpty() || shouts || !endsInWord(before) || lineEnds(from));
        boolean separated = !after.isEmpty() && SEPARATORS.indexOf(after.charAt(0)) >= 0;
        return last || (!Words.any(before) && (shouts || separated));
    }

    private static boolean endsInWord(String text) {
        return Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private boolean lineEnds(int offset) {
        return Words.count(text.substring(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1)) <= LABEL_WORDS;
    }

    /** Words that address are whole words, apostrophes included. */
    private boolean isPerson(int from, int to) {
        return (from == 0 || !isApostrophe(text.charAt(from - 1)))
                && (to == text.length()
                        || (!Character.isLetter(text.codePointAt(to)) && !isApostrophe(text.charAt(to))));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static int folded(int c) {
        return c == '’' ? '\'' : c <= Character.MAX_VALUE ? Character.toLowerCase((char) c) : c;
    }

    private static int firstSign(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.charAt(start))
                && BRACKETS.indexOf(text.charAt(start)) < 0) {
            start++;
        }
        return start;
    }
}
