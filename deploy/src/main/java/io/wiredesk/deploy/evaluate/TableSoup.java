package io.wiredesk.deploy.evaluate;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Rewrites an edition's HTML the way mail tools write it: every block becomes nested tables, cells and spans that look the
 * same by inline styles; classes are dropped. There are spacers, a hidden preheader, and calls to action turn into buttons.
 * Visible words and links stay, in order; but bullets and numbers of lists become words in cells of their own. The same
 * HTML gives the same soup.
 */
final class TableSoup {

    private static final String INVISIBLE = "script, style, link, meta, base, template";
    private static final int PREHEADER_WORDS = 14;
    private static final String PREHEADER =
            "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden";

    private TableSoup() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        InlinedStyles.inline(page);
        page.select(INVISIBLE).remove();
        LinkedBlocks.spread(page.body());
        Document soup = shell(page);
        preheader(page, soup.body());
        Cells cells = new Cells(new Dice(html));
        Element column =
                cells.table(soup.body()).appendElement("tr").appendElement("td").attr("align", "center");
        InlineSoup.style(column, page.body().attr("style"));
        new BlockSoup(cells).fill(page.body(), column.attr("bgcolor", "#f4f4f4"));
        return soup.outerHtml();
    }

    private static Document shell(Document page) {
        Document soup = Document.createShell("");
        soup.outputSettings().prettyPrint(false); // blanks between elements would be new ones
        soup.prependChild(new DocumentType("html", "", ""));
        soup.head().appendElement("meta").attr("charset", "utf-8");
        soup.title(page.title());
        InlineSoup.attributes(page.child(0), soup.child(0));
        return soup;
    }

    private static void preheader(Document page, Element body) {
        String[] words = page.body().text().split(" ", PREHEADER_WORDS + 1);
        String opening = String.join(" ", List.of(words).subList(0, Math.min(words.length, PREHEADER_WORDS)));
        body.appendElement("div").attr("style", PREHEADER).text(opening).append("&zwnj;&nbsp;".repeat(8));
    }
}
