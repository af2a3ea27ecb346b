package io.wiredesk.enrich.split;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Writes text as the little HTML a reader needs: paragraphs, lists, quotes, code, bold and links. Built from words and never
 * copied from the edition, then held against jsoup's safe list as well; pictures stay out, they would be fetched.
 */
final class StoryHtml {

    private static final Safelist SAFE =
            Safelist.basic().addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private StoryHtml() {}

    static String of(List<RichText> paragraphs) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Element list = null;
        for (RichText paragraph : paragraphs) {
            Style style = paragraph.runs().isEmpty()
                    ? Style.PLAIN
                    : paragraph.runs().getFirst().style();
            list = style.depth() == 0 ? null : list == null ? body.appendElement("ul") : list;
            write(paragraph, container(body, list, style));
        }
        Document clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private static Element container(Element body, @Nullable Element list, Style style) {
        if (list != null) {
            return list.appendElement("li");
        }
        return switch (style.form()) {
            case PARAGRAPH -> body.appendElement("p");
            case QUOTE -> body.appendElement("blockquote").appendElement("p");
            case CODE -> body.appendElement("pre");
        };
    }

    private static void write(RichText paragraph, Element to) {
        for (RichText.Run run : paragraph.runs()) {
            String href = run.style().href();
            Element in = href == null ? to : to.appendElement("a").attr("href", href);
            Element inner = run.style().bold() && run.style().level() == 0 ? in.appendElement("strong") : in;
            String words = href != null && run.text().isEmpty() ? href : run.text();
            lines(words, inner);
        }
    }

    private static void lines(String words, Element to) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                to.appendElement("br");
            }
            to.appendText(lines[i]);
        }
    }
}
