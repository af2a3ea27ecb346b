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
    WebAnswer get(URI address, Map<String, String> headers) throws InterruptedException;

    @Override
    void close();

    /** A client that goes wherever it is sent, within limits. */
    static WebClient within(WebLimits limits) {
        return new PlainWebClient(limits);
    }
}
