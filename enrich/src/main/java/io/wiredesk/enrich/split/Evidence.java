package io.wiredesk.enrich.split;

/** Why a piece was cut where it was, the way a person would say it. What repeats is declared first, up to {@link #RULE}. */
enum Evidence {
    HEADLINE("it stands under a headline of its own"),
    NUMBER("it is numbered like its neighbours"),
    BOLD("it opens in bold like its neighbours"),
    LINK("it opens with a linked headline like its neighbours"),
    LINE("its first line is a headline, as with its neighbours"),
    DASH("it opens with a headline and a dash or colon, like its neighbours"),
    SENTENCE("its first sentence is a headline, as with its neighbours"),
    LIST_ITEM("it is an item of a list"),
    CREDIT("it ends in a credit, like its neighbours"),
    PARAGRAPH("every paragraph here is an item of its own"),
    RULE("rules set it off from its neighbours"),
    SECTION("its section tells one thing"),
    WHOLE("nothing repeats here, so the edition is one story"),
    FURNITURE("it is worded like furniture"),
    POSITION("it stands before or after the items"),
    UNEXPLAINED("no rule explains it");

    private final String sentence;

    Evidence(String sentence) {
        this.sentence = sentence;
    }

    /** Whether other pieces of the document were cut by the same sign: then words alone do not make it furniture. */
    boolean repeats() {
        return compareTo(RULE) <= 0;
    }

    String sentence() {
        return sentence;
    }
}
