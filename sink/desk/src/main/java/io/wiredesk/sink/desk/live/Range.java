package io.wiredesk.sink.desk.live;

/**
 * What a partition holds now.
 *
 * @param begin first offset
 * @param end offset behind the last one that is committed
 */
record Range(long begin, long end) {}
