package io.wiredesk.ingest.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Lets the web client connect only to addresses that have been checked. */
record GuardedDns(AddressGuard guard) implements DnsResolver {

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return guard.addresses(host, port).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new BlockedHostException("a host cannot be judged without its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
