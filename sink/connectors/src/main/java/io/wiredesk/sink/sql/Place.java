package io.wiredesk.sink.sql;

import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Where Kafka keeps a record, whatever transformations have made of it since.
 *
 * @param offset the version of the row the record becomes
 */
record Place(String channel, int partition, long offset) {

    static Place of(SinkRecord record) {
        return new Place(record.originalTopic(), record.originalKafkaPartition(), record.originalKafkaOffset());
    }

    /** For people: {@code wiredesk.stories-0@17}. */
    @Override
    public String toString() {
        return channel + "-" + partition + "@" + offset;
    }
}
