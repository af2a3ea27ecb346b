package io.wiredesk.ingest.net;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Asks again, once, if a connection kept from an earlier request turns out to be dead: the server closed it meanwhile
 * and has not seen the request. All other retrying is up to schedules.
 */
final class StaleConnections implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int times, HttpContext context) {
        return times == 1
                && request.getMethod().equals("GET")
                && (failure instanceof NoHttpResponseException || failure instanceof SocketException)
                && wasUsedBefore(HttpClientContext.cast(context).getEndpointDetails());
    }

    @Override
    public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }

    private static boolean wasUsedBefore(@Nullable EndpointDetails connection) {
        return connection != null && connection.getResponseCount() > 0;
    }
}
