package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Ids;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A feed and an answer into what is new and where the feed stands now. Pure. */
final class FeedReader {

    private static final int MAX_TITLE = 200;

    private final FeedParser parser = new FeedParser();

    FeedTurn read(Feed feed, FetchResult result, Instant now) {
        return switch (result) {
            case FetchResult.Fetched fetched -> document(feed, fetched, now);
            case FetchResult.NotModified unchanged -> unchanged(feed, now);
            case FetchResult.RetryLater later -> retryLater(feed, later, now);
            case FetchResult.Gone gone -> stopped(feed, gone.why());
            case FetchResult.Refused refused -> failed(feed, refused.why(), now);
            case FetchResult.Failed failed -> failed(feed, failed.why(), now);
        };
    }

    private FeedTurn document(Feed feed, FetchResult.Fetched fetched, Instant now) {
        try {
            ParsedFeed parsed = parser.parse(fetched.body(), fetched.contentType())
                    .withoutAddress(feed.definition().location());
            return entries(feed, fetched, parsed, now);
        } catch (Unreadable e) {
            return unreadable(feed, e.why(), fetched, now);
        }
    }

    private static FeedTurn entries(Feed feed, FetchResult.Fetched fetched, ParsedFeed parsed, Instant now) {
        List<Edition> all =
                FeedEditions.of(parsed, feed.source(), feed.definition().title(), now);
        List<Edition> news = news(feed, all);
        SeenEntries before = feed.offset().seen() == null
                ? SeenEntries.none()
                : feed.offset().seen();
        FeedOffset next = new FeedOffset(
                feed.offset().definition(),
                fetched.etag(),
                fetched.lastModified(),
                feed.schedule().afterAnswer(now),
                0,
                null,
                shortened(parsed.title()),
                before.with(all));
        return new FeedTurn(
                news, null, news.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED, left(parsed), feed.at(next));
    }

    private static String shortened(String title) {
        return title.codePoints()
                .limit(MAX_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The first document is history: only its newest entries are taken in, as many as the user wants. */
    private static List<Edition> news(Feed feed, List<Edition> all) {
        SeenEntries seen = feed.offset().seen();
        Comparator<Edition> byTime = Comparator.comparing(Edition::publishedAt);
        if (seen != null) {
            return all.reversed().stream()
                    .filter(e -> !seen.has(e))
                    .sorted(byTime)
                    .toList();
        }
        Set<String> newest = all.stream()
                .sorted(byTime.reversed())
                .limit(feed.options().first())
                .map(Edition::id)
                .collect(Collectors.toSet());
        return all.reversed().stream()
                .filter(e -> newest.contains(e.id()))
                .sorted(byTime)
                .toList();
    }

    private static @Nullable String left(ParsedFeed parsed) {
        return parsed.left() == 0
                ? null
                : parsed.left() + " entries beyond the first " + FeedParser.MAX_ENTRIES + " were left out";
    }

    private static FeedTurn unchanged(Feed feed, Instant now) {
        FeedOffset at = feed.offset();
        FeedOffset next = new FeedOffset(
                at.definition(),
                at.etag(),
                at.lastModified(),
                feed.schedule().afterAnswer(now),
                0,
                at.refused(),
                at.title(),
                at.seen());
        return new FeedTurn(List.of(), null, Outcome.UNCHANGED, null, feed.at(next));
    }

    private static FeedTurn stopped(Feed feed, String why) {
        return new FeedTurn(
                List.of(),
                null,
                Outcome.STOPPED,
                why,
                feed.at(failing(feed, null, feed.offset().refused())));
    }

    private static FeedTurn retryLater(Feed feed, FetchResult.RetryLater later, Instant now) {
        int failures = feed.offset().failures() + 1;
        Instant due = feed.schedule().afterRetryLater(later.after(), failures, feed.id(), now);
        FeedOffset next = failing(feed, due, feed.offset().refused());
        return new FeedTurn(List.of(), null, Outcome.FAILED, later.why(), feed.at(next));
    }

    private static FeedTurn failed(Feed feed, String why, Instant now) {
        return failed(feed, why, null, feed.offset().refused(), now);
    }

    /** The document is kept, unless it is the one that was kept last time. */
    private static FeedTurn unreadable(Feed feed, String why, FetchResult.Fetched fetched, Instant now) {
        String hash = hash(fetched.body());
        boolean known = hash.equals(feed.offset().refused());
        return failed(feed, why, known ? null : Refusal.feed(why, fetched.body(), fetched.contentType()), hash, now);
    }

    private static FeedTurn failed(
            Feed feed, String why, @Nullable Refusal refusal, @Nullable String refused, Instant now) {
        Instant due = feed.schedule().afterFailure(feed.offset().failures() + 1, feed.id(), now);
        return new FeedTurn(List.of(), refusal, Outcome.FAILED, why, feed.at(failing(feed, due, refused)));
    }

    /** Validators stay those of the last document that was taken in. */
    private static FeedOffset failing(Feed feed, @Nullable Instant due, @Nullable String refused) {
        FeedOffset at = feed.offset();
        return new FeedOffset(
                at.definition(), at.etag(), at.lastModified(), due, at.failures() + 1, refused, at.title(), at.seen());
    }

    private static String hash(byte[] document) {
        return Ids.hash(new String(document, StandardCharsets.ISO_8859_1));
    }
}
