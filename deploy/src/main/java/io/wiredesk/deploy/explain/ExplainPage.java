package io.wiredesk.deploy.explain;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.wiredesk.sink.desk.page.NoInterception;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page that stands alone: one file without script, which loads nothing. What editions say is escaped by where it stands.
 *
 * @param style all of it
 * @param policy what a browser is to hold the page to: this style and nothing else
 */
public record ExplainPage(List<EditionView> editions, String style, String policy) {

    /** The page over these editions, in this order; at least one. */
    public static ExplainPage of(List<Explained> editions) {
        Style style = Style.read();
        return new ExplainPage(
                IntStream.range(0, editions.size())
                        .mapToObj(i -> EditionView.of("edition-" + (i + 1), editions.get(i)))
                        .toList(),
                style.text(),
                style.policy());
    }

    /** As HTML, to be written in UTF-8. */
    public String html() {
        StringOutput output = new StringOutput();
        JteexplainGenerated.render(new OwaspHtmlTemplateOutput(output), new NoInterception(), this);
        return output.toString();
    }

    String title() {
        return editions.size() == 1
                ? editions.getFirst().title() + " – read apart"
                : editions.size() + " editions – read apart";
    }
}
