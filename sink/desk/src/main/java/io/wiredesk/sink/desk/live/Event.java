package io.wiredesk.sink.desk.live;

/**
 * A record as it is sent; encoded once for all clients.
 *
 * @param frame its event, without the id, which is each client's own
 */
@SuppressWarnings("ArrayRecordComponent") // shared bytes; never compared
record Event(int partition, long offset, byte[] frame) {}
