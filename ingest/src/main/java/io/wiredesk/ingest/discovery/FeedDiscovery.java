package io.wiredesk.ingest.discovery;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.feed.ParsedFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which feeds a document names. Pure: nothing is fetched. */
public final class FeedDiscovery {

    /** Where sites keep their feeds, the likeliest first. */
    private static final List<String> CONVENTIONAL = List.of(
            "feed",
            "rss",
            "feed.xml",
            "rss.xml",
            "atom.xml",
            "index.xml",
            "feed.json",
            "feeds/posts/default",
            "index.rdf");

    /** The {@code +xml} types of feeds, and what servers call them instead. */
    private static final Pattern FEED_TYPE = Pattern.compile(
            "(?i)(application/(rss|atom|rdf)\\+xml|application/feed\\+json|(application|text)/(xml|rss|atom))\\b.*");

    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?i)https?://[^/?#]+/(?!.*https?:)(?:[^?#]*[/._-])?(?:feeds?|rss\\d?|atom|rdf)(?:[/._?=&#-][^#]*)?|"
                    + "(?i)https?://(?:feeds?|rss)\\.[^/?#]+/[^?#]+");
    private static final Pattern COMMENTS = Pattern.compile("(?i)comment|kommentar|comentario|reply|replies");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    private static final int MAX_CANDIDATES = 50;

    private final FeedParser parser = new FeedParser();

    /** What a document is to someone looking for feeds. */
    public sealed interface Found {

        /** It is a feed itself. */
        record IsFeed(ParsedFeed feed) implements Found {}

        /** @param candidates the likeliest first, at least one; none of them was tried */
        record Candidates(List<Candidate> candidates) implements Found {
            public Candidates {
                candidates = List.copyOf(candidates);
            }
        }

        /** It is no feed and names none. */
        record Nothing() implements Found {}
    }

    /**
     * What may be a feed.
     *
     * @param address absolute, http or https
     * @param title as the page gives it, may be empty
     * @param type the media type the page gives; empty for a mere link
     */
    public record Candidate(URI address, String title, String type) {}

    /**
     * Looks through a document.
     *
     * @param document a page of HTML, or a feed
     * @param contentType as the server said; null if it did not
     * @param address where it came from, absolute
     */
    public Found in(byte[] document, @Nullable String contentType, URI address) {
        try {
            return new Found.IsFeed(parser.parse(document, contentType));
        } catch (Unreadable e) {
            List<Candidate> candidates = candidates(page(document, contentType, address));
            return candidates.isEmpty() ? new Found.Nothing() : new Found.Candidates(candidates);
        }
    }

    /** Where the feed of a site usually stands: beside the address, then at the site's root. */
    public static List<URI> conventional(URI address) {
        String path = Optional.ofNullable(address.getRawPath()).orElse("");
        String folder = path.endsWith("/") || path.isEmpty() ? path : path + "/";
        return Stream.of(folder, "/")
                .map(place -> place.isEmpty() ? "/" : place)
                .distinct()
                .flatMap(place -> CONVENTIONAL.stream().map(name -> address.resolve(place + name)))
                .toList();
    }

    private static Document page(byte[] document, @Nullable String contentType, URI address) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        String stated = charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
        try {
            return Jsoup.parse(new ByteArrayInputStream(document), stated, address.toString());
        } catch (IOException | IllegalArgumentException e) {
            return Document.createShell(address.toString());
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Feeds the page declares, then links that look like feeds; feeds of comments behind both. */
    private static List<Candidate> candidates(Document page) {
        Stream<Candidate> declared = page.select("link[href]").stream()
                .filter(FeedDiscovery::isFeed)
                .flatMap(link -> candidate(link, link.attr("title"), link.attr("type")));
        Stream<Candidate> linked = page.select("a[href]").stream()
                .flatMap(link -> candidate(link, link.text(), ""))
                .filter(link -> FEED_ADDRESS.matcher(link.address().toString()).matches());
        List<URI> seen = new ArrayList<>();
        return Stream.concat(declared, linked)
                .filter(candidate -> seen.size() < MAX_CANDIDATES
                        && !seen.contains(candidate.address())
                        && seen.add(candidate.address()))
                .sorted(Comparator.comparing(FeedDiscovery::isOfComments))
                .toList();
    }

    /** A JSON alternate is a feed only if it is called one: there are other interfaces. */
    private static boolean isFeed(Element link) {
        List<String> relations =
                List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        boolean feed = FEED_TYPE.matcher(link.attr("type").strip()).matches()
                || (link.attr("type").strip().equalsIgnoreCase("application/json")
                        && link.attr("href").contains("feed"));
        return relations.contains("feed") || (relations.contains("alternate") && feed);
    }

    private static boolean isOfComments(Candidate candidate) {
        return COMMENTS.matcher(candidate.title() + " " + candidate.address().getRawPath())
                .find();
    }

    private static Stream<Candidate> candidate(Element link, String title, String type) {
        String address =
                link.absUrl("href").replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:", "https:");
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && !link.attr("href").isBlank()
                    ? Stream.of(new Candidate(uri, title.strip(), type.strip()))
                    : Stream.empty();
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }
}
