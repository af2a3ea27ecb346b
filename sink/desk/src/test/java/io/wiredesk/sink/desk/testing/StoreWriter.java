package io.wiredesk.sink.desk.testing;

import io.wiredesk.schemas.Cluster;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.Membership;
import io.wiredesk.schemas.NewsTopic;
import io.wiredesk.schemas.SourceStatus;
import io.wiredesk.schemas.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a store as the SQL sink does: the published migrations, guarded upserts, WAL. */
public final class StoreWriter implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of(
            "V1__stories", "V2__source_health", "V3__desk", "V4__cluster_topics", "V5__warnings", "V6__independent");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> EMPTIED =
            List.of("edition_id", "publication_id", "headline", "text", "html", "url", "published_at", "warning");

    private final Connection connection;
    private long version;

    private StoreWriter(Connection connection) {
        this.connection = connection;
    }

    /** Of the newest schema. */
    public static StoreWriter at(Path file) {
        return at(file, MIGRATIONS.size());
    }

    /** Of the schema after so many migrations. */
    public static StoreWriter at(Path file, int migrations) {
        try {
            StoreWriter writer = new StoreWriter(DriverManager.getConnection("jdbc:sqlite:" + file));
            writer.execute("PRAGMA journal_mode = WAL");
            writer.execute("PRAGMA synchronous = OFF");
            writer.execute("PRAGMA secure_delete = ON");
            MIGRATIONS.subList(0, migrations).forEach(name -> writer.execute(script(name)));
            return writer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applies the migrations after the first so many. */
    public void migrate(int applied) {
        MIGRATIONS.subList(applied, MIGRATIONS.size()).forEach(name -> execute(script(name)));
    }

    private static String script(String name) {
        String resource = "/wiredesk/sql/sqlite/" + name + ".sql";
        try (InputStream in = Objects.requireNonNull(StoreWriter.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoreWriter put(Story... stories) {
        for (Story story : stories) {
            put(story);
        }
        return this;
    }

    private void put(Story story) {
        Map<String, @Nullable Object> row = row("id", story.id());
        row.put("edition_id", story.edition().id());
        row.put("edition_title", story.edition().title());
        row.put("edition_url", story.edition().url());
        row.put("edition_partition", story.edition().partition());
        row.put("edition_offset", story.edition().offset());
        row.put("publication_id", story.publication().id());
        row.put("publication_title", story.publication().title());
        row.put("publication_homepage", story.publication().homepage());
        row.put("position", story.position());
        row.put("kind", story.kind().wireName());
        row.put("section", story.section());
        row.put("headline", story.headline());
        row.put("text", story.text());
        row.put("html", story.html());
        row.put("url", story.url());
        Story.Attribution source = story.source();
        row.put("source_name", source == null ? null : source.name());
        row.put("source_url", source == null ? null : source.url());
        row.put("image", story.image());
        row.put("published_at", text(story.publishedAt()));
        row.put("language", story.language());
        row.put("cut", story.cut());
        row.put("topics_version", story.topicsVersion());
        row.put("warning", story.warning());
        upsert("story", row);
        putParts(story);
    }

    private void putParts(Story story) {
        update("DELETE FROM story_link WHERE story_id = ?", story.id());
        for (int i = 0; i < story.links().size(); i++) {
            Story.Link link = story.links().get(i);
            update(
                    "INSERT INTO story_link (story_id, position, url, original, text) VALUES (?, ?, ?, ?, ?)",
                    story.id(),
                    i,
                    link.url(),
                    link.original(),
                    link.text());
        }
        update("DELETE FROM story_topic WHERE story_id = ?", story.id());
        for (int i = 0; i < story.topics().size(); i++) {
            Story.TopicTag tag = story.topics().get(i);
            update(
                    "INSERT INTO story_topic (story_id, rank, slug, label, qcode, score, because)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    story.id(),
                    i,
                    tag.slug(),
                    tag.label(),
                    tag.qcode(),
                    tag.score(),
                    Json.line(tag.because()));
        }
    }

    public StoreWriter put(Membership... memberships) {
        for (Membership membership : memberships) {
            Map<String, @Nullable Object> row = row("story_id", membership.storyId());
            row.put("cluster_id", membership.cluster());
            row.put("copy_group", membership.copyGroup());
            row.put("of_story", membership.of());
            row.put("relation", membership.relation().wireName());
            row.put("score", membership.score());
            row.put("because", Json.line(membership.because()));
            upsert("membership", row);
        }
        return this;
    }

    public StoreWriter put(Cluster... clusters) {
        for (Cluster cluster : clusters) {
            Map<String, @Nullable Object> row = row("id", cluster.id());
            row.put("lead", cluster.lead());
            row.put("size", cluster.size());
            row.put("publications", cluster.publications());
            row.put("independent", cluster.independent());
            row.put("members", Json.line(cluster.members()));
            row.put("topics", Json.line(cluster.topics()));
            row.put("first_seen", text(cluster.firstSeen()));
            row.put("last_seen", text(cluster.lastSeen()));
            upsert("cluster", row);
        }
        return this;
    }

    public StoreWriter put(NewsTopic... topics) {
        for (NewsTopic topic : topics) {
            Map<String, @Nullable Object> row = row("slug", topic.slug());
            row.put("label", topic.label());
            row.put("description", topic.description());
            row.put("query", topic.query());
            row.put("none", topic.none());
            row.put("parent", topic.parent());
            row.put("iptc", topic.iptc());
            row.put("stream", topic.stream() ? 1 : 0);
            upsert("news_topic", row);
        }
        return this;
    }

    public StoreWriter put(SourceStatus... sources) {
        for (SourceStatus source : sources) {
            Map<String, @Nullable Object> row = row("id", source.id());
            row.put("kind", source.kind().wireName());
            row.put("title", source.title());
            row.put("last_poll", text(source.lastPoll()));
            row.put("outcome", source.outcome().wireName());
            row.put("detail", source.detail());
            row.put("next_poll", text(source.nextPoll()));
            row.put("failures", source.failures());
            row.put("cadence", Objects.toString(source.cadence(), null));
            row.put("last_edition", text(source.lastEdition()));
            row.put("overdue_since", text(source.overdueSince()));
            row.put("notices", Json.line(source.notices()));
            row.put("editions", source.editions());
            row.put("refused", source.refused());
            SourceStatus.Progress progress = source.progress();
            row.put("progress_done", progress == null ? null : progress.done());
            row.put("progress_total", progress == null ? null : progress.total());
            upsert("source", row);
        }
        return this;
    }

    /** A tombstone for a story. */
    public StoreWriter forget(String story) {
        Map<String, @Nullable Object> row = row("id", story);
        EMPTIED.forEach(column -> row.put(column, null));
        upsert("story", row, 1);
        update("DELETE FROM story_link WHERE story_id = ?", story);
        update("DELETE FROM story_topic WHERE story_id = ?", story);
        return this;
    }

    public void execute(String script) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    /** Everything the work writes becomes visible at once. */
    public void inTransaction(Runnable work) {
        execute("BEGIN");
        work.run();
        execute("COMMIT");
    }

    private static Map<String, @Nullable Object> row(String key, String id) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(key, id);
        return row;
    }

    private void upsert(String table, Map<String, @Nullable Object> row) {
        upsert(table, row, 0);
    }

    private void upsert(String table, Map<String, @Nullable Object> row, int deleted) {
        String key = row.keySet().iterator().next();
        row.put("version", ++version);
        row.put("deleted", deleted);
        String update = row.keySet().stream()
                .filter(column -> !column.equals(key))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        update(
                "INSERT INTO %1$s (%2$s) VALUES (%3$s) ON CONFLICT (%4$s) DO UPDATE SET %5$s WHERE excluded.version > %1$s.version"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                String.join(", ", Collections.nCopies(row.size(), "?")),
                                key,
                                update),
                row.values().toArray());
    }

    private void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : INSTANT.format(instant);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
