package io.wiredesk.sink.desk.html;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A story's HTML as it may stand in a page or a feed. Enrich has sanitised it already, but the channel takes stories from
 * others too: nothing is believed.
 */
public final class SafeHtml {

    /** No attribute but what a link and a picture need; neither style nor script, form, frame, SVG or MathML. */
    private static final Safelist TEXT = new Safelist()
            .addTags(
                    "a", "b", "blockquote", "br", "cite", "code", "dd", "del", "dl", "dt", "em", "h3", "h4", "h5", "h6")
            .addTags("hr", "i", "ins", "li", "ol", "p", "pre", "q", "small", "strong", "sub", "sup", "u", "ul")
            .addTags("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private static final Safelist PICTURES = new Safelist(TEXT)
            .addAttributes("img", "src", "alt", "width", "height")
            .addProtocols("img", "src", "http", "https")
            .addEnforcedAttribute("img", "loading", "lazy")
            .addEnforcedAttribute("img", "referrerpolicy", "no-referrer");

    private static final Set<String> BEACON_SIZES = Set.of("0", "1", "0px", "1px");

    /** What a browser reads differently from what was written gets so many tries to come out the same. */
    private static final int TRIES = 4;

    private SafeHtml() {}

    /**
     * The content of a page's element: well-formed, and read by a browser as it was written here. Above its headings a page
     * has two of its own.
     *
     * @param html of anyone
     * @param images whether pictures stay; otherwise {@code [image: what it shows]} stands there
     */
    public static String of(String html, RemoteImages images) {
        String written = html;
        for (int i = 0; i < TRIES; i++) {
            String clean = cleaned(written, images);
            if (clean.equals(written)) {
                return clean;
            }
            written = clean;
        }
        return "<p>" + Entities.escape(Jsoup.parseBodyFragment(written).text()) + "</p>";
    }

    private static String cleaned(String html, RemoteImages images) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select("h1, h2").forEach(heading -> heading.tagName("h3"));
        Safelist safelist = switch (images) {
            case ON -> PICTURES;
            case OFF -> {
                dirty.select("img").forEach(image -> image.replaceWith(new TextNode(standIn(image))));
                yield TEXT;
            }
        };
        dirty.select("img").stream().filter(SafeHtml::isBeacon).forEach(Element::remove);
        Document clean = new Cleaner(safelist).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private static String standIn(Element image) {
        String alt = image.attr("alt").strip();
        return isBeacon(image) ? "" : alt.isEmpty() ? "[image]" : "[image: " + alt + "]";
    }

    /** One that is there to be fetched, not to be seen. */
    private static boolean isBeacon(Element image) {
        return Stream.of("width", "height").map(image::attr).anyMatch(size -> BEACON_SIZES.contains(size.strip()));
    }
}
