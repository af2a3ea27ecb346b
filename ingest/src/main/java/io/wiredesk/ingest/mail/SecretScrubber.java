package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.Edition.Body;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes the subscriber's secrets out of what a publisher sent: the address it was sent to in every form that can be
 * read back, the tokens by which anyone could unsubscribe them or be taken for them, and what counts their clicks and
 * views. Everything else stays as it is, byte for byte. Pure; scrubbing twice changes nothing.
 */
public final class SecretScrubber {

    /** What stands in for the subscriber's address. */
    public static final String SUBSCRIBER = "subscriber@example.invalid";

    private static final Pattern HREF = Pattern.compile("(?i)(\\bhref\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"'()\\[\\]]+", Pattern.CASE_INSENSITIVE);

    private final RecipientForms recipients;
    private final List<String> unsubscribing;

    /** @param recipients lower-case addresses of the subscriber */
    public SecretScrubber(Collection<String> recipients) {
        this(recipients, List.of());
    }

    /** @param unsubscribing links that act for the subscriber: what is opaque in them is theirs */
    SecretScrubber(Collection<String> recipients, List<String> unsubscribing) {
        this.recipients = new RecipientForms(recipients);
        this.unsubscribing = List.copyOf(unsubscribing);
    }

    static SecretScrubber of(MailHeaders headers) {
        List<String> unsubscribing = headers.all("list-unsubscribe").stream()
                .flatMap(field -> ADDRESS.matcher(field).results())
                .map(MatchResult::group)
                .toList();
        return new SecretScrubber(MailAddresses.recipients(headers), unsubscribing);
    }

    /** Words outside bodies: subjects, ids. */
    public String scrub(String text) {
        return recipients.replaceIn(text);
    }

    /** A rendition, told by its media type. */
    public Body scrub(Body body) {
        String links = body.mediaType().equals("text/html") ? html(body.content()) : plain(body.content());
        return new Body(body.mediaType(), scrub(links));
    }

    /** The parser says which links are secret; they are replaced in the source, which stays verbatim otherwise. */
    private String html(String html) {
        Document page = Jsoup.parse(html);
        Set<String> secret = secretLinks(page);
        LinkTokens tokens = LinkTokens.of(page.select("a[href], area[href]").eachAttr("href"), unsubscribing);
        return HREF.matcher(TrackingPixels.blunted(html)).replaceAll(href -> {
            String quote = href.group(2).startsWith("\"") ? "\"" : href.group(2).startsWith("'") ? "'" : "";
            String raw = href.group(2).substring(quote.length(), href.group(2).length() - quote.length());
            String link = Parser.unescapeEntities(raw, true);
            String kept = secret.contains(link.strip())
                    ? quote + SecretLink.blunt(link.strip()) + quote
                    : quote + tokens.scrub(raw) + quote;
            return Matcher.quoteReplacement(href.group(1) + kept);
        });
    }

    private static Set<String> secretLinks(Document document) {
        Set<String> links = new LinkedHashSet<>();
        for (Element link : document.select("a[href], area[href]")) {
            String address = link.attr("href").strip();
            if (SecretLink.is(address, link.text()) || SecretLink.is(address, link.attr("title"))) {
                links.add(address);
            }
        }
        return links;
    }

    /** A link is told by its own line, or, alone on its line, by the line before. */
    private String plain(String text) {
        LinkTokens tokens = LinkTokens.of(
                ADDRESS.matcher(text).results().map(MatchResult::group).toList(), unsubscribing);
        StringBuilder scrubbed = new StringBuilder(text.length());
        String before = "";
        for (String line : text.split("(?<=\n)", -1)) {
            String words = ADDRESS.matcher(line).replaceAll(" ");
            String about = words.isBlank() ? before : words;
            scrubbed.append(ADDRESS.matcher(line)
                    .replaceAll(link -> Matcher.quoteReplacement(blunted(link.group(), about, tokens))));
            before = words.isBlank() ? before : words;
        }
        return scrubbed.toString();
    }

    private static String blunted(String link, String about, LinkTokens tokens) {
        return SecretLink.is(link, about) ? SecretLink.blunt(link) : tokens.scrub(link);
    }
}
