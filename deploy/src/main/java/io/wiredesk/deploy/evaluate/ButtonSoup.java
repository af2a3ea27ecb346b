package io.wiredesk.deploy.evaluate;

import org.jsoup.nodes.Element;

/** Buttons that every mail program shows: a coloured cell around a link. */
final class ButtonSoup {

    /** A call to action is short … */
    private static final int MAX_WORDS = 4;

    /** … and follows the text it is about. */
    private static final int MIN_TEXT_BEFORE = 8;

    private static final String CELL = "border-radius:4px;padding:10px 18px;";
    private static final String LINK =
            "color:#ffffff;font-size:14px;font-weight:bold;text-decoration:none;display:inline-block;";

    private ButtonSoup() {}

    /** Whether a paragraph is nothing but a short link under a longer text. */
    static boolean isButton(Element block) {
        Element before = block.previousElementSibling();
        return block.normalName().equals("p")
                && block.childrenSize() == 1
                && block.child(0).normalName().equals("a")
                && block.ownText().isBlank()
                && words(block) <= MAX_WORDS
                && before != null
                && before.normalName().equals("p")
                && words(before) >= MIN_TEXT_BEFORE;
    }

    static void write(Element block, Element cell) {
        Element button = cell.appendElement("table")
                .attr("role", "presentation")
                .attr("cellpadding", "0")
                .attr("cellspacing", "0")
                .appendElement("tr")
                .appendElement("td")
                .attr("bgcolor", "#1a73e8")
                .attr("style", CELL);
        InlineSoup.write(block.childNodes(), button);
        button.select("a").attr("style", LINK);
    }

    private static int words(Element element) {
        return WordBag.of(element.text()).size();
    }
}
