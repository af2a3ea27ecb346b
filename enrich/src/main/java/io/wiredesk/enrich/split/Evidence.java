package io.wiredesk.enrich.split;

/** Why a piece was cut where it was, the way a person would say it. */
enum Evidence {
    HEADLINE("it stands under a headline of its own"),
    NUMBER("it is numbered like its neighbours"),
    BOLD("it opens in bold like its neighbours"),
    LINK("it opens with a linked headline like its neighbours"),
    LINE("its first line is a headline, as with its neighbours"),
    CAPITALS("it opens in capitals, like its neighbours"),
    DASH("it opens with a headline and a dash or colon, like its neighbours"),
    SENTENCE("its first sentence is a headline, as with its neighbours"),
    LIST_ITEM("it is an item of a list"),
    CREDIT("it ends in a credit, like its neighbours"),
    PARAGRAPH("every paragraph here is an item of its own"),
    BOX("it stands in a box of its own, like its neighbours"),
    BUTTON("it ends in a button, like its neighbours"),
    PICTURE("it begins with a picture, like its neighbours"),
    GAP("wide gaps set it off from its neighbours"),
    RULE("rules set it off from its neighbours"),
    WHOLE("nothing repeats here, so the edition is one story"),
    FURNITURE("it is worded like furniture"),
    UNLIKE("nothing in it looks like a story"),
    HABIT("the publication repeats it edition after edition"),
    POSITION("it stands before or after the items");

    private final String sentence;

    Evidence(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
