package io.wiredesk.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element is called, whatever prefix, case and namespace its feed writes: the names of RSS and Atom without prefix,
 * those of extensions with their usual one ({@code dc:date}).
 */
final class FeedNames {

    /** Namespaces feeds have used; RSS and Atom, in all their versions and drafts, count as one. */
    private static final Map<String, List<String>> NAMESPACES = Map.ofEntries(
            Map.entry(
                    "",
                    List.of(
                            "http://www.w3.org/2005/atom",
                            "http://purl.org/atom/ns",
                            "http://purl.org/rss/1.0",
                            "http://purl.org/net/rss1.1",
                            "http://my.netscape.com/rdf/simple/0.9",
                            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
                            "http://channel.netscape.com/rdf/simple/0.9",
                            "http://backend.userland.com/rss",
                            "http://backend.userland.com/rss2",
                            "http://blogs.law.harvard.edu/tech/rss",
                            "http://cyber.law.harvard.edu/rss/rss.html",
                            "http://www.rssboard.org/rss-specification")),
            Map.entry("rdf", List.of("http://www.w3.org/1999/02/22-rdf-syntax-ns")),
            Map.entry("dc", List.of("http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0")),
            Map.entry("dcterms", List.of("http://purl.org/dc/terms")),
            Map.entry("content", List.of("http://purl.org/rss/1.0/modules/content")),
            Map.entry("sy", List.of("http://purl.org/rss/1.0/modules/syndication")),
            Map.entry("xhtml", List.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/tr/xhtml1/strict")),
            Map.entry(
                    "itunes",
                    List.of(
                            "http://www.itunes.com/dtds/podcast-1.0.dtd",
                            "http://www.itunes.com/dtd/podcast-1.0.dtd",
                            "http://example.com/dtds/podcast-1.0.dtd")),
            Map.entry("media", List.of("http://search.yahoo.com/mrss", "http://video.search.yahoo.com/mrss")),
            Map.entry("feedburner", List.of("http://rssnamespace.org/feedburner/ext/1.0")));

    private static final Map<String, String> PREFIXES = prefixes();

    /** Meant by their prefix where their namespace is unknown or was never declared. */
    private static final Set<String> BY_PREFIX =
            Set.of("rdf", "dc", "dcterms", "content", "sy", "xhtml", "itunes", "media", "feedburner");

    private static final Set<String> CORE_PREFIXES = Set.of("", "rss", "atom", "atom03", "atom10", "a10");

    private FeedNames() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>();
        NAMESPACES.forEach((prefix, uris) -> uris.forEach(uri -> prefixes.put(uri, prefix)));
        return prefixes;
    }

    static String of(Element element) {
        String prefix = prefix(element);
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String prefix(Element element) {
        String written = element.tag().prefix().toLowerCase(Locale.ROOT);
        if (BY_PREFIX.contains(written) && !isDeclared(element)) {
            return written;
        }
        String known = PREFIXES.get(normal(element.tag().namespace()));
        if (known != null) {
            return known;
        }
        return CORE_PREFIXES.contains(written) && sharesRootNamespace(element) ? "" : unknown(written);
    }

    private static String unknown(String written) {
        return BY_PREFIX.contains(written) ? written : "?" + written;
    }

    private static boolean isDeclared(Element element) {
        String attribute = "xmlns:" + element.tag().prefix();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** A feed may have a namespace nobody knows, or none. */
    private static boolean sharesRootNamespace(Element element) {
        Element root = element.root().firstElementChild();
        return root == null || root.tag().namespace().equals(element.tag().namespace()) || !isDeclared(element);
    }

    private static String normal(String namespace) {
        String lower = namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        return lower.substring(0, end);
    }
}
