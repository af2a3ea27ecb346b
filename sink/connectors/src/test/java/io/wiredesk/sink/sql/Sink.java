package io.wiredesk.sink.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** A started task and the real database file it writes. */
final class Sink implements AutoCloseable {

    final ConnectWorker worker;
    private final SqlSinkTask task = new SqlSinkTask();
    private final Connection reader;

    private Sink(Path file, ConnectWorker worker, Map<String, String> settings) {
        String url = "jdbc:sqlite:" + file;
        this.worker = worker;
        Map<String, String> properties = new LinkedHashMap<>(Map.of("sql.url", url, "sql.busy.timeout.ms", "0"));
        properties.putAll(settings);
        task.initialize(worker);
        task.start(properties);
        reader = connect(url);
    }

    private static Connection connect(String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            }
            return connection;
        } catch (SQLException e) {
            throw new AssertionError(url, e);
        }
    }

    static Sink into(Path file) {
        return new Sink(file, ConnectWorker.withDeadLetters(), Map.of());
    }

    static Sink into(Path file, Map<String, String> settings) {
        return new Sink(file, ConnectWorker.withDeadLetters(), settings);
    }

    static Sink withoutDeadLetters(Path file) {
        return new Sink(file, ConnectWorker.withoutDeadLetters(), Map.of());
    }

    void put(SinkRecord... records) {
        task.put(List.of(records));
    }

    void put(List<SinkRecord> records) {
        task.put(records);
    }

    /** Connect hands the task a partition; what it reads on from is in {@link ConnectWorker#positions}. */
    void open(TopicPartition partition) {
        task.open(List.of(partition));
    }

    /** Connect is about to commit an offset of the stories. */
    void flush(int partition, long next) {
        task.preCommit(Map.of(stories(partition), new OffsetAndMetadata(next)));
    }

    static TopicPartition stories(int partition) {
        return new TopicPartition(Samples.CHANNELS.stories().name(), partition);
    }

    /** Another program's view: its own connection. */
    List<Map<String, Object>> query(String sql) {
        try (Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    Map<String, Object> row(String sql) {
        List<Map<String, Object>> rows = query(sql);
        if (rows.size() != 1) {
            throw new AssertionError(sql + " gave " + rows.size() + " rows");
        }
        return rows.get(0);
    }

    void execute(String sql) {
        try (Statement statement = reader.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void empty() {
        content().keySet().forEach(table -> execute("DELETE FROM " + table));
    }

    /** Everything of ours, table by table; not the numbers of stories, which say in what order they came. */
    Map<String, List<Map<String, Object>>> content() {
        Map<String, List<Map<String, Object>>> content = new LinkedHashMap<>();
        for (String table :
                List.of("story", "story_link", "story_topic", "membership", "cluster", "news_topic", "source")) {
            String key = table.equals("story") ? "id" : "1, 2";
            content.put(table, query("SELECT * FROM " + table + " ORDER BY " + key));
        }
        Objects.requireNonNull(content.get("story")).forEach(row -> row.remove("number"));
        return content;
    }

    @Override
    public void close() {
        task.stop();
        try {
            reader.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
