package io.wiredesk.ingest.feed;

import io.wiredesk.ingest.connect.Refusal;
import io.wiredesk.schemas.SourceStatus.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed and an answer into what is new and where the feed stands now. Pure. */
final class FeedReader {

    /** What somebody has to mend is asked less often from the start, by so many doublings: first after 16 minutes. */
    private static final int HARD = 4;

    private final DocumentReader documents = new DocumentReader();

    FeedTurn read(Feed feed, FetchResult result, Instant now) {
        return switch (result) {
            case FetchResult.Fetched fetched -> document(feed, fetched, now);
            case FetchResult.NotModified same -> unchanged(feed, feed.offset().validators(), same.hints(), now);
            case FetchResult.RetryLater later -> retryLater(feed, later, now);
            case FetchResult.Gone gone -> gone(feed, gone.why(), now);
            case FetchResult.Refused refused -> refused(feed, refused.why(), now);
            case FetchResult.Failed failed -> failed(feed, failed.why(), 0, now);
        };
    }

    private FeedTurn document(Feed feed, FetchResult.Fetched fetched, Instant now) {
        Document document = Document.of(fetched, now);
        if (feed.offset().validators().isOf(document.hash())) {
            return unchanged(feed, document.validators(), fetched.hints(), now);
        }
        return switch (documents.read(feed, document, now)) {
            case Read.News news -> answered(feed, news, fetched.hints(), now);
            case Read.Unreadable broken -> unreadable(feed, document, broken.why(), now);
        };
    }

    private static FeedTurn answered(Feed feed, Read.News news, Hints hints, Instant now) {
        Outcome outcome = news.editions().isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
        FeedOffset next = next(feed, news.validators(), news.profile(), null, hints, now);
        return new FeedTurn(
                news.editions(), null, outcome, null, feed.having(news.taken()).at(next));
    }

    private static FeedTurn unchanged(Feed feed, Validators validators, Hints hints, Instant now) {
        FeedOffset at = feed.offset();
        FeedOffset next = next(feed, validators, at.profile(), at.refused(), hints, now);
        return new FeedTurn(List.of(), null, Outcome.UNCHANGED, null, feed.at(next));
    }

    private static FeedOffset next(
            Feed feed, Validators validators, Profile profile, @Nullable String refused, Hints hints, Instant now) {
        Duration asked = profile.interval().compareTo(hints.fresh()) > 0 ? profile.interval() : hints.fresh();
        Instant due = feed.schedule().afterAnswer(profile.habit(), asked, feed.id(), now);
        Moves moves = feed.offset().moves().saw(hints.movedTo(), feed.definition(), now);
        return feed.offset().answered(new Timing(now, due, 0), validators, moves, profile, refused);
    }

    /** An adopted address that is gone is no reason to stop: the definition's is asked again. */
    private static FeedTurn gone(Feed feed, String why, Instant now) {
        if (feed.offset().moves().adopted() != null) {
            return failed(feed, why, 0, now);
        }
        return failing(feed, Outcome.STOPPED, why, null);
    }

    private static FeedTurn retryLater(Feed feed, FetchResult.RetryLater later, Instant now) {
        int failures = feed.offset().timing().failures() + 1;
        return failing(
                feed,
                Outcome.FAILED,
                later.why(),
                feed.schedule().afterRetryLater(later.after(), failures, feed.id(), now));
    }

    private static FeedTurn refused(Feed feed, String why, Instant now) {
        return failed(feed, why, HARD, now);
    }

    private static FeedTurn failed(Feed feed, String why, int ahead, Instant now) {
        return failing(feed, Outcome.FAILED, why, retry(feed, ahead, now));
    }

    private static FeedTurn failing(Feed feed, Outcome outcome, String why, @Nullable Instant due) {
        FeedOffset next = feed.offset().failing(due, feed.offset().refused());
        return new FeedTurn(List.of(), null, outcome, why, feed.at(next));
    }

    /** The document is kept, unless it is the one that was kept last time. */
    private static FeedTurn unreadable(Feed feed, Document document, String why, Instant now) {
        boolean known = document.hash().equals(feed.offset().refused());
        Refusal refusal = known ? null : Refusal.feed(why, document.body(), document.contentType());
        FeedOffset next = feed.offset().failing(retry(feed, HARD, now), document.hash());
        return new FeedTurn(List.of(), refusal, Outcome.FAILED, why, feed.at(next));
    }

    private static Instant retry(Feed feed, int ahead, Instant now) {
        int failures = feed.offset().timing().failures() + 1 + ahead;
        return feed.schedule().afterFailure(failures, feed.id(), now);
    }
}
