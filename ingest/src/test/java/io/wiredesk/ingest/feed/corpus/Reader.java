package io.wiredesk.ingest.feed.corpus;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.feed.ParsedFeed;
import io.wiredesk.schemas.Edition.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a feed, or does not. */
enum Reader {
    OURS {
        @Override
        Optional<ParsedFeed> read(byte[] document) {
            try {
                return Optional.of(new FeedParser().parse(document, null));
            } catch (Unreadable e) {
                return Optional.empty();
            }
        }
    },
    /** As its documentation says to use it. */
    PLAIN_ROME {
        @Override
        Optional<ParsedFeed> read(byte[] document) {
            try {
                SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
                return Optional.of(new ParsedFeed(
                        String.valueOf(feed.getTitle()),
                        feed.getLink(),
                        feed.getLanguage(),
                        feed.getEntries().stream().map(Reader::entry).toList(),
                        0,
                        null,
                        true,
                        List.of()));
            } catch (FeedException | IOException | RuntimeException | StackOverflowError e) {
                return Optional.empty();
            }
        }
    };

    abstract Optional<ParsedFeed> read(byte[] document);

    private static ParsedFeed.Entry entry(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        String body = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .flatMap(content -> Stream.ofNullable(content.getValue()))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new ParsedFeed.Entry(
                entry.getUri(),
                entry.getLink(),
                entry.getTitle() == null ? "" : entry.getTitle().strip(),
                entry.getAuthor(),
                date == null ? null : date.toInstant(),
                null,
                new Body("text/html", body));
    }
}
