package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Edition.Body;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of RSS or Atom.
 *
 * @param base the feed's page, against which links are read that have no base of their own
 * @param feedAuthor who wrote what names no author, in Atom (RFC 4287 §4.2.1)
 */
record XmlEntryReader(Optional<URI> base, Optional<String> feedAuthor) {

    private static final Body EMPTY = new Body("text/html", "");

    private static final String[] TITLES = {"title", "dc:title", "media:title", "itunes:title"};

    /** When it was published, else when it was changed. */
    private static final String[] DATES = {
        "pubdate",
        "published",
        "issued",
        "dcterms:issued",
        "dc:date",
        "date",
        "created",
        "dcterms:created",
        "updated",
        "modified",
        "dcterms:modified",
        "dcterms:date"
    };

    private static final String[] BODIES = {
        "content:encoded",
        "content",
        "xhtml:body",
        "xhtml:div",
        "fullitem",
        "description",
        "summary",
        "abstract",
        "itunes:summary",
        "media:description",
        "dc:description",
        "dcterms:abstract"
    };

    /** {@code ann@example.org (Ann)}, as RSS 2.0 wants it. */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S{1,200}@\\S{1,200}\\s{1,20}\\((.{1,200})\\)");

    ParsedFeed.Entry entry(FeedNode entry) {
        String link = FeedLinks.of(entry, base).orElse(null);
        return new ParsedFeed.Entry(
                guid(entry, link),
                link,
                candidates(entry, TITLES)
                        .flatMap(t -> TextConstruct.title(t).stream())
                        .findFirst()
                        .orElse(""),
                author(entry).or(() -> feedAuthor).orElse(null),
                entry.children(DATES)
                        .flatMap(date -> date.words().stream())
                        .flatMap(date -> FeedDates.read(date).stream())
                        .findFirst()
                        .orElse(null),
                entry.words("dc:language")
                        .or(() -> Optional.of(entry.element().attr("xml:lang")).filter(l -> !l.isBlank()))
                        .orElse(null),
                body(entry, link));
    }

    /** A link in the place of an id says nothing more, and a link has a canonical spelling. */
    private static @Nullable String guid(FeedNode entry, @Nullable String link) {
        return entry.words("guid")
                .or(() -> entry.words("id").or(() -> entry.attribute("about")).filter(id -> !id.equals(link)))
                .orElse(null);
    }

    static Optional<String> author(FeedNode node) {
        return node.children("author", "dc:creator", "itunes:author", "dc:author")
                .flatMap(author -> author.words("name").or(() -> ownWords(author)).stream())
                .findFirst()
                .map(XmlEntryReader::name);
    }

    private static Optional<String> ownWords(FeedNode author) {
        return author.element().children().isEmpty() ? author.words() : author.words("email", "url", "uri");
    }

    private static String name(String author) {
        Matcher mail = MAIL_AND_NAME.matcher(author);
        return mail.matches() ? mail.group(1).strip() : author;
    }

    /** The fullest text there is. */
    private Body body(FeedNode entry, @Nullable String link) {
        return candidates(entry, BODIES)
                .flatMap(text -> TextConstruct.body(text).map(body -> absolute(body, text, link)).stream())
                .max(Comparator.comparingInt(body -> body.content().length()))
                .orElse(EMPTY);
    }

    /** An entry's text belongs to its page. */
    private Body absolute(Body body, FeedNode text, @Nullable String link) {
        Optional<URI> page = Optional.ofNullable(link)
                .flatMap(l -> FeedNode.resolve(base, l))
                .or(() -> base);
        return body.mediaType().equals("text/html")
                ? new Body("text/html", FeedLinks.absolute(body.content(), text, page))
                : body;
    }

    /** Children, and those of what Media RSS groups. */
    private static Stream<FeedNode> candidates(FeedNode entry, String... names) {
        return Stream.concat(
                entry.children(names),
                entry.children("media:group", "media:content").flatMap(group -> group.children(names)));
    }
}
