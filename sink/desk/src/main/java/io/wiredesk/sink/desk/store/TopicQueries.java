package io.wiredesk.sink.desk.store;

import io.wiredesk.schemas.NewsTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Topics and how much there is of them, counted in their index. */
final class TopicQueries {

    private static final String TOPICS = """
            SELECT n.slug, n.label, n.description, n.query, n.none, n.parent, n.iptc, n.stream,
                (SELECT count(*) FROM story_topic t WHERE t.slug = n.slug AND t.published_at IS NOT NULL),
                (SELECT count(*) FROM story_topic t WHERE t.slug = n.slug AND t.published_at >= ?),
                (SELECT max(t.published_at) FROM story_topic t WHERE t.slug = n.slug AND t.published_at IS NOT NULL)
            FROM news_topic n WHERE n.deleted = 0 ORDER BY n.label COLLATE NOCASE, n.slug""";

    private TopicQueries() {}

    static List<TopicCount> topics(Reading store, Instant recentSince) throws SQLException {
        return store.all(TOPICS, TopicQueries::count, SqlText.of(recentSince));
    }

    private static TopicCount count(ResultSet row) throws SQLException {
        NewsTopic topic = new NewsTopic(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) != 0);
        return new TopicCount(topic, row.getLong(9), row.getLong(10), SqlText.instant(row.getString(11)));
    }
}
