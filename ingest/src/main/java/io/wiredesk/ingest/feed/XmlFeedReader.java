package io.wiredesk.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.schemas.Edition.Body;
import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RSS and Atom. The only class that knows Rome. */
final class XmlFeedReader {

    private static final Body EMPTY = new Body("text/html", "");

    ParsedFeed read(byte[] document, @Nullable String contentType) throws Unreadable {
        String xml = XmlText.withoutDoctype(XmlText.decode(document, contentType));
        if (XmlText.isHtml(xml)) {
            throw new Unreadable("an HTML page, not a feed (a log-in page, or the site instead of its feed?)");
        }
        return feed(new SyndFeedImpl(wireFeed(xml), true));
    }

    /** Strictly first; what is broken only in its characters is read after mending them. */
    private static WireFeed wireFeed(String xml) throws Unreadable {
        try {
            return new ShallowInput().build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException e) {
            String mended = XmlText.mended(xml);
            if (mended.equals(xml)) {
                throw unreadable(e);
            }
            return mended(mended);
        }
    }

    private static WireFeed mended(String xml) throws Unreadable {
        try {
            return new ShallowInput().build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DepthLimit.TooDeep tooDeep) {
                return new Unreadable(String.valueOf(tooDeep.getMessage()), e);
            }
        }
        return e instanceof ParsingFeedException parsing && parsing.getLineNumber() > 0
                ? new Unreadable("broken XML at line " + parsing.getLineNumber(), e)
                : new Unreadable("neither RSS nor Atom", e);
    }

    private static ParsedFeed feed(SyndFeed feed) {
        List<SyndEntry> all = feed.getEntries();
        List<ParsedFeed.Entry> entries = all.stream()
                .limit(FeedParser.MAX_ENTRIES)
                .map(XmlFeedReader::entry)
                .toList();
        return new ParsedFeed(
                text(feed.getTitle()).map(XmlText::plain).orElse(""),
                text(feed.getLink()).orElse(null),
                text(feed.getLanguage()).orElse(null),
                entries,
                all.size() - entries.size(),
                null);
    }

    private static ParsedFeed.Entry entry(SyndEntry entry) {
        return new ParsedFeed.Entry(
                guid(entry).orElse(null),
                text(entry.getLink()).orElse(null),
                text(entry.getTitle()).map(XmlText::plain).orElse(""),
                text(entry.getAuthor()).orElse(null),
                instant(entry.getPublishedDate(), entry.getUpdatedDate()),
                null,
                body(entry));
    }

    /** Rome fills in the link where there is no guid; a link needs its canonical spelling, a guid is taken as it is. */
    private static Optional<String> guid(SyndEntry entry) {
        Optional<String> stated = entry.getWireEntry() instanceof Item item
                ? Optional.ofNullable(item.getGuid()).map(Guid::getValue)
                : Optional.empty();
        return stated.or(() -> text(entry.getUri()).filter(uri -> !uri.equals(entry.getLink())))
                .flatMap(XmlFeedReader::text);
    }

    private static @Nullable Instant instant(@Nullable Date published, @Nullable Date updated) {
        Date date = published != null ? published : updated;
        return date == null ? null : date.toInstant();
    }

    private static Body body(SyndEntry entry) {
        return entry.getContents().stream()
                .filter(content -> text(content.getValue()).isPresent())
                .max(Comparator.comparingInt(content -> content.getValue().length()))
                .or(() -> Optional.ofNullable(entry.getDescription()))
                .flatMap(XmlFeedReader::body)
                .orElse(EMPTY);
    }

    private static Optional<Body> body(SyndContent content) {
        String type = String.valueOf(content.getType()).toLowerCase(Locale.ROOT);
        boolean plain = Stream.of("text", "text/plain").anyMatch(type::equals);
        return text(content.getValue()).map(value -> new Body(plain ? "text/plain" : "text/html", value));
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** Rome's reader with a limit of depth in front: 20 KB of nested tags overflow its stack. */
    private static final class ShallowInput extends WireFeedInput {
        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setXMLFilter(new DepthLimit());
            return builder;
        }
    }
}
