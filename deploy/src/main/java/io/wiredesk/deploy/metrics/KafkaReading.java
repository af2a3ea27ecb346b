package io.wiredesk.deploy.metrics;

import java.util.SortedMap;

/**
 * One figure that a part of Kafka shows.
 *
 * @param group what Kafka calls the type: {@code consumer-coordinator-metrics}
 * @param tags what it is of; without the group
 * @param name within the group: {@code records-lag-max}
 * @param meaning for people; may be empty
 */
record KafkaReading(String group, SortedMap<String, String> tags, String name, String meaning, double value) {}
