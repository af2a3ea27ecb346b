package io.wiredesk.enrich.split;

import java.util.Arrays;
import java.util.Locale;

/** The signs that {@link CutSigns} computes. */
final class CutTable {

    /** What an item has or has not. */
    enum Trait {
        LINK,
        LEAD_LINKED,
        UNLINKED_LEAD,
        CREDIT,
        BARE,
        INNER,
        INNER_OPEN,
        LABEL,
        COLON,
        QUESTION,
        NUMBERED,
        PICTURE,
        BUTTON,
        TINY,
        HEADED
    }

    /** How it looks, which means something else where it has a heading. */
    enum Look {
        BOLD,
        TAG,
        UPPER,
        MARKED,
        META,
        ENDS_META,
        ENDS_BUTTON,
        ENDS_CREDIT,
        THEN_TEXT,
        AFTER_META
    }

    /** A sign for all cues, and one for each: links, for one, say more of some than of others. */
    static final class Share {

        private final int all;
        private final int[] byCue;

        private Share(int all, int[] byCue) {
            this.all = all;
            this.byCue = byCue;
        }

        void set(SignSet signs, int cue, double part, double whole) {
            signs.share(all, part, whole);
            signs.share(byCue[cue], part, whole);
        }
    }

    /** The same with a scale. */
    static final class Scales {

        private final SignTable.Scale all;
        private final SignTable.Scale[] byCue;

        private Scales(String name, double... bounds) {
            this.all = TABLE.scale("by." + name, bounds);
            this.byCue = TABLE.scales("by.", CUES, "." + name, bounds);
        }

        void set(SignSet signs, int cue, double value) {
            signs.bin(all, value);
            signs.bin(byCue[cue], value);
        }
    }

    static final SignTable TABLE = new SignTable();

    private static final Evidence[] CUES = Evidence.values();
    private static final Signs.Origin[] ORIGINS = Signs.Origin.values();
    private static final String[] FAMILIES = {"head", "unit"};

    static final int[] BY = TABLE.signs("by.", CUES, "");
    static final int[][] BY_ORIGIN = byOrigin("");
    static final int AGAIN = TABLE.sign("by.again");
    static final SignTable.Scale ITEMS = TABLE.scale("by.n", Signs.ITEMS);
    static final SignTable.Scale[] ITEMS_BY = TABLE.scales("by.", CUES, ".n", Signs.ITEMS);
    static final int[] PLAIN_BY = TABLE.signs("by.", CUES, ".plain");
    static final int[][] PLAIN_BY_ORIGIN = byOrigin(".plain");
    static final SignTable.Scale[] DENSITY = TABLE.scales("by.", ORIGINS, ".density", Signs.DENSITY);
    static final Share LOOSE = share("loose");
    static final int BEFORE = TABLE.sign("by.before");
    static final int BEFORE_BLOCKS = TABLE.sign("by.before.blocks");
    static final SignTable.Scale WORDS = TABLE.scale("by.words", Signs.ITEM_WORDS);
    static final SignTable.Scale[] WORDS_BY = TABLE.scales("by.", CUES, ".words", Signs.ITEM_WORDS);
    static final SignTable.Scale[] LEAD_BY = TABLE.scales("by.", CUES, ".lead", Signs.LEAD_WORDS);
    static final int SPREAD = TABLE.sign("by.spread");
    static final SignTable.Scale LINKS = TABLE.scale("by.links", Signs.LINKS);
    static final Share[] TRAITS = shares("", Trait.values());
    static final SignTable.Scale[] SIZE = {size(FAMILIES[0]), size(FAMILIES[1])};
    static final Share[][] LOOKS = {shares(FAMILIES[0] + ".", Look.values()), shares(FAMILIES[1] + ".", Look.values())};
    static final Share PATTERN = share("pattern");
    static final Share TARGETS = share("targets");
    static final int SAME_LEAD = TABLE.sign("by.same-lead");
    static final Share BOXED = share("boxed");
    static final Share COVERAGE = share("coverage");
    static final int[] TOPPED = {
        TABLE.sign("by." + FAMILIES[0] + ".topped"), TABLE.sign("by." + FAMILIES[1] + ".topped")
    };
    static final int[] TOP = {TABLE.sign("by." + FAMILIES[0] + ".top"), TABLE.sign("by." + FAMILIES[1] + ".top")};
    static final int UNUSED = TABLE.sign("by.headings-unused");

    static final Scales COHESION = new Scales("cohesion", Signs.COHESION);
    static final Scales CONTRAST = new Scales("contrast", -.05, -.01, .01, .03, .06, .12);
    static final Share CONTINUES = share("continues");
    static final Scales RECURS = new Scales("recurs", Signs.SAID);
    static final SignTable.Scale TITLED_MOST = TABLE.scale("by.titled.most", Signs.SAID);
    static final int TITLED_SOME = TABLE.sign("by.titled.some");

    private CutTable() {}

    private static Share share(String name) {
        return new Share(TABLE.sign("by." + name), TABLE.signs("by.", CUES, "." + name));
    }

    private static Share[] shares(String family, Enum<?>[] of) {
        return Arrays.stream(of)
                .map(each -> share(family + each.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toArray(Share[]::new);
    }

    private static SignTable.Scale size(String family) {
        return TABLE.scale("by." + family + ".size", Signs.SIZES);
    }

    private static int[][] byOrigin(String after) {
        return Arrays.stream(CUES)
                .map(cue -> TABLE.signs("by." + cue + ".", ORIGINS, after))
                .toArray(int[][]::new);
    }
}
