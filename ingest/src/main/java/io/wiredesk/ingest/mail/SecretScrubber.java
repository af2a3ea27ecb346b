package io.wiredesk.ingest.mail;

import io.wiredesk.schemas.Edition.Body;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes the subscriber's secrets out of what a publisher sent: the address it was sent to, and the tokens by which
 * anyone could unsubscribe them. Everything else stays as it is, byte for byte. Pure; scrubbing twice changes nothing.
 */
public final class SecretScrubber {

    /** What stands in for the subscriber's address. */
    public static final String SUBSCRIBER = "subscriber@example.invalid";

    private static final Pattern HREF = Pattern.compile("(?i)(\\bhref\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"'()\\[\\]]+", Pattern.CASE_INSENSITIVE);

    private final Collection<String> recipients;

    /** @param recipients lower-case addresses of the subscriber */
    public SecretScrubber(Collection<String> recipients) {
        this.recipients = Set.copyOf(recipients);
    }

    /** Words outside bodies: subjects, ids. */
    public String scrub(String text) {
        String scrubbed = text;
        for (String recipient : recipients) {
            scrubbed = replace(scrubbed, recipient, SUBSCRIBER);
            scrubbed = replace(scrubbed, recipient.replace("@", "%40"), SUBSCRIBER.replace("@", "%40"));
        }
        return scrubbed;
    }

    /** A rendition, told by its media type. */
    public Body scrub(Body body) {
        String links = body.mediaType().equals("text/html") ? html(body.content()) : plain(body.content());
        return new Body(body.mediaType(), scrub(links));
    }

    private static String replace(String text, String secret, String by) {
        return Pattern.compile("(?<![\\w.+-])" + Pattern.quote(secret) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(by));
    }

    /** The parser says which links are secret; they are replaced in the source, which stays verbatim otherwise. */
    private static String html(String html) {
        Set<String> secret = secretLinks(Jsoup.parse(html));
        return HREF.matcher(html).replaceAll(href -> {
            String quote = href.group(2).startsWith("\"") ? "\"" : href.group(2).startsWith("'") ? "'" : "";
            String raw = href.group(2).substring(quote.length(), href.group(2).length() - quote.length());
            String link = Parser.unescapeEntities(raw, true);
            String kept =
                    secret.contains(link.strip()) ? quote + SecretLink.blunt(link.strip()) + quote : href.group(2);
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
    private static String plain(String text) {
        StringBuilder scrubbed = new StringBuilder(text.length());
        String before = "";
        for (String line : text.split("(?<=\n)", -1)) {
            String words = ADDRESS.matcher(line).replaceAll(" ");
            String about = words.isBlank() ? before : words;
            scrubbed.append(
                    ADDRESS.matcher(line).replaceAll(link -> Matcher.quoteReplacement(blunted(link.group(), about))));
            before = words.isBlank() ? before : words;
        }
        return scrubbed.toString();
    }

    private static String blunted(String link, @Nullable String about) {
        return SecretLink.is(link, about) ? SecretLink.blunt(link) : link;
    }
}
