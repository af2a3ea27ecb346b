package io.wiredesk.ingest.testing;

import io.wiredesk.schemas.Edition;
import io.wiredesk.schemas.Json;
import io.wiredesk.schemas.SourceStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;

/** Records a task gave, told apart by channel. */
public record Written(List<SourceRecord> records) {

    public List<Edition> editions() {
        return on("wiredesk.editions").stream()
                .map(record -> Json.read((byte[]) record.value(), Edition.class))
                .toList();
    }

    public List<String> titles() {
        return editions().stream().map(Edition::title).toList();
    }

    public List<SourceStatus> statuses() {
        return on("wiredesk.sources").stream()
                .map(record -> Json.read((byte[]) record.value(), SourceStatus.class))
                .toList();
    }

    public SourceStatus status() {
        return statuses().getLast();
    }

    public List<SourceRecord> deadLetters() {
        return on("wiredesk.dead-letters");
    }

    public Written and(Written more) {
        List<SourceRecord> all = new ArrayList<>(records);
        all.addAll(more.records());
        return new Written(all);
    }

    private List<SourceRecord> on(String channel) {
        return records.stream().filter(r -> r.topic().equals(channel)).toList();
    }
}
