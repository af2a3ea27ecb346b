package io.wiredesk.deploy.runtime;

import java.net.URI;

/**
 * How to reach a running all-in-one process; the content of {@code run.json}.
 *
 * @param bootstrap its broker, {@code host:port}
 * @param restPort of its Connect worker, on the loopback address
 * @param desk where people open it
 * @param prefix of its channels
 * @param editionPartitions how many partitions the channel of editions has
 * @param pid its process
 */
public record RunningInstance(
        String bootstrap, int restPort, URI desk, String prefix, int editionPartitions, long pid) {

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
