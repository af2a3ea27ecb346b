package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;

/** The signs that {@link LeafSigns} computes. */
final class LeafTable {

    static final SignTable TABLE = new SignTable();

    private static final Story.Kind[] KINDS = Story.Kind.values();
    private static final Signs.Origin[] ORIGINS = Signs.Origin.values();

    static final int STORY = TABLE.sign("story");
    static final int[] HOW = TABLE.signs("how.", ORIGINS, "");
    static final SignTable.Scale[] WORDS = TABLE.scales("words.", ORIGINS, "", 4, 8, 15, 30, 60, 120, 250);
    static final SignTable.Scale LINKS = TABLE.scale("links", .01, 1.01, 2, 5);
    static final SignTable.Scale DENSITY = TABLE.scale("density", .001, .02, .05, .12, .3);
    static final int PLAIN = TABLE.sign("plain");

    static final int[] CUE = TABLE.signs("cue.", Evidence.values(), "");
    static final SignTable.Scale SIBLINGS = TABLE.scale("siblings", 1.5, 2.5, 4.5, 9.5);
    static final SignTable.Scale RATIO = TABLE.scale("ratio", .15, .3, .6, 1.5, 3);
    static final int CREDITED = TABLE.sign("credited");
    static final int UNLINKED = TABLE.sign("unlinked-among-linked");
    static final int UNCREDITED = TABLE.sign("uncredited-among-credited");
    static final int SHAPE_SHARE = TABLE.sign("shape.share");
    static final int PATTERN_SHARE = TABLE.sign("pattern.share");
    static final int SHAPE_ODD = TABLE.sign("shape.odd");

    static final int BEFORE_ITEMS = TABLE.sign("before-items");
    static final int AFTER_ITEMS = TABLE.sign("after-items");
    static final SignTable.Scale PLACE = TABLE.scale("place", .03, .1, .25, .75, .9, .97);

    static final int BARE = TABLE.sign("bare");
    static final int ALL_BUTTONS = TABLE.sign("all-buttons");
    static final int SMALL = TABLE.sign("small");
    static final int FILLED = TABLE.sign("filled");
    static final int QUOTE = TABLE.sign("quote");
    static final SignTable.Scale PERSON_SHORT = TABLE.scale("person.short", .001, .02, .05, .1);
    static final SignTable.Scale PERSON_LONG = TABLE.scale("person.long", .001, .02, .05, .1);

    static final int STRONG = TABLE.sign("strong");
    static final int STRONG_FIRST = TABLE.sign("strong.first");
    static final int STRONG_SHARE = TABLE.sign("strong.share");
    static final int WEAK = TABLE.sign("weak");
    static final int WEAK_SHARE = TABLE.sign("weak.share");
    static final int WEAK_SHORT = TABLE.sign("weak.short");
    static final int ENDS = TABLE.sign("ends");
    static final int[] KIND = TABLE.signs("kind.", KINDS, "");

    static final int[] OPENER = TABLE.signs("opener.", KINDS, "");
    static final int[] OPENER_LATER = TABLE.signs("opener-later.", KINDS, "");
    static final int[] KICKER = TABLE.signs("kicker.", KINDS, "");
    static final int SECTIONED = TABLE.sign("sectioned");
    static final int SECTION_FURNITURE = TABLE.sign("section.furniture");
    static final int[] SECTION = TABLE.signs("section.", KINDS, "");
    static final int HEADING_FURNITURE = TABLE.sign("heading.furniture");
    static final int[] HEADING = TABLE.signs("heading.", KINDS, "");
    static final SignTable.Scale HEADING_WORDS = TABLE.scale("heading.words", 1.5, 2.5, 4.5, 8.5);
    static final SignTable.Scale HEADING_RECURS = TABLE.scale("heading.recurs", Signs.SAID);
    static final int HEADING_LINKED = TABLE.sign("heading.linked");
    static final int HEADING_SHOUTS = TABLE.sign("heading.shouts");
    static final int HEADING_COLON = TABLE.sign("heading.colon");
    static final int[] LEAD = TABLE.signs("lead.", Opening.Kind.values(), "");
    static final int LEAD_LINKED = TABLE.sign("lead.linked");
    static final int SHOUTS = TABLE.sign("shouts");
    static final int LABEL = TABLE.sign("label");
    static final int[] AFTER = TABLE.signs("after.", KINDS, "");

    private LeafTable() {}
}
