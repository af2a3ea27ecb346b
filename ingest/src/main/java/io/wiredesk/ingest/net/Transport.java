package io.wiredesk.ingest.net;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The library's client, bare: one request is one request. Redirects, credentials, decompression and retries are decided
 * elsewhere; cookies, proxies of the environment and upgrades are nobody's.
 */
final class Transport {

    /** A header line may be long (content security policies are), but not without end. */
    private static final int MAX_LINE = 32 * 1024;

    private static final int MAX_HEADERS = 256;
    private static final int MAX_CONNECTIONS = 256;

    /** As long as most servers keep a connection at least (Apache's default is 5 s). */
    private static final TimeValue KEEP_IDLE = TimeValue.ofSeconds(5);

    private Transport() {}

    static CloseableHttpClient open(WebLimits limits, WebConfig config, AddressGuard guard) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections(limits, config, guard))
                .setDefaultRequestConfig(requests(limits))
                .setRetryStrategy(new StaleConnections())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .evictIdleConnections(KEEP_IDLE);
        config.proxy().ifPresent(proxy -> builder.setProxy(new HttpHost("http", proxy.host(), proxy.port())));
        return builder.build();
    }

    private static PoolingHttpClientConnectionManager connections(
            WebLimits limits, WebConfig config, AddressGuard guard) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDns(guard))
                .setTlsSocketStrategy(new HostTls(config.insecureTls()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.total()))
                        .build())
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .build();
    }

    private static RequestConfig requests(WebLimits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.total()))
                .setResponseTimeout(Timeout.of(limits.total()))
                .setConnectionKeepAlive(KEEP_IDLE)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }
}
