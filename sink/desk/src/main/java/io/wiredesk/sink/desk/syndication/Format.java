package io.wiredesk.sink.desk.syndication;

import io.wiredesk.schemas.Json;

/** How a feed is written. */
enum Format {
    /** RFC 4287. */
    ATOM("atom", "application/atom+xml;charset=utf-8") {
        @Override
        byte[] write(TopicFeed feed) {
            return AtomFeed.write(feed);
        }
    },
    /** <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>. */
    RSS("rss", "application/rss+xml;charset=utf-8") {
        @Override
        byte[] write(TopicFeed feed) {
            return RssFeed.write(feed);
        }
    },
    /** <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
    JSON("json", "application/feed+json") {
        @Override
        byte[] write(TopicFeed feed) {
            return Json.bytes(JsonFeed.of(feed));
        }
    };

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    abstract byte[] write(TopicFeed feed);

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }
}
