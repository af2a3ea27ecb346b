package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outbound links of a text. */
final class Links {

    private Links() {}

    /** One link an address, in order; its text is all the words that link there. */
    static List<Story.Link> of(List<RichText> paragraphs) {
        Map<String, String> wordsByHref = new LinkedHashMap<>();
        for (RichText paragraph : paragraphs) {
            for (RichText.Run run : paragraph.runs()) {
                String href = run.style().href();
                if (href != null) {
                    wordsByHref.merge(href, run.text().strip(), (a, b) -> (a + " " + b).strip());
                }
            }
        }
        List<Story.Link> links = new ArrayList<>(wordsByHref.size());
        wordsByHref.forEach((href, words) ->
                LinkTargets.canonical(href).ifPresent(url -> links.add(new Story.Link(url, href, words))));
        return links;
    }
}
