package io.wiredesk.ingest.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** From a host's name to its addresses. */
@FunctionalInterface
interface NameResolver {

    /** All addresses of a host; one that is spelt as an address is its own. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /**
     * As the machine resolves names. On a thread of the platform: a look-up is native code that holds on to the carrier
     * of a virtual thread, and a dead name server would soon have stopped all of them.
     */
    static List<InetAddress> system(String host) throws UnknownHostException {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
        Thread.ofPlatform().daemon().name("wiredesk-dns").start(lookUp);
        try {
            return lookUp.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("stopped while looking up a host name");
        } catch (ExecutionException e) {
            throw new UnknownHostException("host name not found");
        }
    }
}
