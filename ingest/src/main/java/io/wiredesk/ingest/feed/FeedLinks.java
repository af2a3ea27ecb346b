package io.wiredesk.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The page an entry or a feed belongs to. */
final class FeedLinks {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    /** A link or picture whose address does not begin with a scheme. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\s(?:href|src)\\s{0,9}=\\s{0,9}[\"']?(?![\"'\\s#])(?![a-z][a-z0-9+.-]{0,30}:)");

    private FeedLinks() {}

    /** Of an entry: what it names as its page; else a guid that is one. */
    static Optional<String> of(FeedNode entry, Optional<URI> base) {
        return page(entry, base)
                .or(() -> entry.attribute("href").flatMap(href -> absolute(entry, base, href)))
                .or(() -> permaLink(entry, base))
                .or(() -> entry.children("id")
                        .flatMap(id -> id.words().stream())
                        .filter(id -> WEB_ADDRESS.matcher(id).matches())
                        .findFirst());
    }

    /** Of an entry or a feed: the address before redirectors, the text of a link, or the one that is the alternate. */
    static Optional<String> page(FeedNode node, Optional<URI> base) {
        List<FeedNode> links = node.children("link").toList();
        Stream<Candidate> stated = Stream.concat(
                node.children("feedburner:origlink").map(link -> new Candidate(link, link.words())),
                Stream.concat(
                        links.stream().filter(l -> !isAtom(l)).map(link -> new Candidate(link, link.words())),
                        Stream.of("alternate", "")
                                .flatMap(rel -> links.stream().filter(l -> isAtom(l) && rel(l, rel)))
                                .map(link -> new Candidate(link, link.attribute("href")))));
        return stated.flatMap(candidate ->
                        candidate.address().flatMap(address -> absolute(candidate.link(), base, address)).stream())
                .findFirst();
    }

    private record Candidate(FeedNode link, Optional<String> address) {}

    private static boolean isAtom(FeedNode link) {
        return link.attribute("href").isPresent();
    }

    /** No relation means alternate; an alternate in HTML is preferred by standing first. */
    private static boolean rel(FeedNode link, String wanted) {
        String rel = link.attribute("rel").orElse("alternate");
        String type = link.attribute("type").orElse("text/html");
        boolean alternate = rel.equalsIgnoreCase("alternate") || rel.endsWith("/alternate");
        return alternate && (wanted.isEmpty() || type.contains("html"));
    }

    private static Optional<String> permaLink(FeedNode entry, Optional<URI> base) {
        return entry.children("guid")
                .filter(guid -> !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false"))
                .flatMap(guid -> guid
                        .words()
                        .filter(words -> WEB_ADDRESS.matcher(words).matches()
                                || guid.attribute("ispermalink").isPresent())
                        .flatMap(words -> absolute(guid, base, words))
                        .stream())
                .findFirst();
    }

    /** Against {@code xml:base}, else the feed's own page; as it stands if it is no address. */
    private static Optional<String> absolute(FeedNode at, Optional<URI> base, String reference) {
        if (WEB_ADDRESS.matcher(reference).matches()) {
            return Optional.of(reference);
        }
        return Optional.of(
                FeedNode.resolve(baseOf(at, base), reference).map(URI::toString).orElse(reference));
    }

    private static Optional<URI> baseOf(FeedNode at, Optional<URI> base) {
        return at.base()
                .flatMap(stated -> FeedNode.resolve(base, stated.toString()))
                .or(() -> base);
    }

    /**
     * HTML whose links stand for themselves, as nobody will know later where it came from.
     *
     * @param at the element it is from
     * @param page what its links mean where no {@code xml:base} says
     * @return the same, word for word, if there is nothing to do
     */
    static String absolute(String html, FeedNode at, Optional<URI> page) {
        Optional<URI> base = baseOf(at, page).filter(URI::isAbsolute);
        if (base.isEmpty() || !RELATIVE.matcher(html).find()) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html, base.get().toString());
        document.outputSettings().prettyPrint(false);
        for (String attribute : List.of("href", "src")) {
            document.select("[" + attribute + "]").stream()
                    .filter(element -> !element.absUrl(attribute).isEmpty())
                    .forEach(element -> element.attr(attribute, element.absUrl(attribute)));
        }
        return document.body().html();
    }
}
