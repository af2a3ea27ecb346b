/**
 * What a story is about: stored queries ({@link io.wiredesk.enrich.tag.NewsTopicMonitor}) over its words, the topics
 * that come with wiredesk and the user's own from {@code topics.yaml}. Knows nothing of Kafka.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.enrich.tag;
