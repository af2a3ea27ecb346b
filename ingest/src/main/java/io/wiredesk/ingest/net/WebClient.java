package io.wiredesk.ingest.net;

import java.net.URI;
import java.util.Map;

/** Gets one web page. The only way out to the web, so that what may be reached is decided in one place. */
public interface WebClient extends AutoCloseable {

    /**
     * Gets a page, following redirects.
     *
     * @param address http or https, with a host
     * @param headers of the request, beside those the client sets itself
     * @return what came of it; never throws for anything the other side does
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    default WebAnswer get(URI address, Map<String, String> headers) throws InterruptedException {
        return send(WebRequest.get(address, headers));
    }

    /**
     * Sends a request.
     *
     * @return what came of it; never throws for anything the other side does
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    WebAnswer send(WebRequest request) throws InterruptedException;

    /** Ends what is under way. */
    @Override
    void close();

    /** A client that goes only where it may, within limits. */
    static WebClient within(WebLimits limits, WebConfig config) {
        return new GuardedWebClient(limits, config, AddressGuard.web(config.allow()));
    }
}
