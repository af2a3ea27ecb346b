package io.wiredesk.ingest.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that are no public place: the IANA special-purpose address registries (RFC 6890, RFC 8190), multicast, and
 * what clouds put beside them. Every IPv6 address outside the global unicast space, 2000::/3 (RFC 4291), is one; that
 * covers IPv4-mapped and IPv4-compatible addresses, unique-local, link-local and site-local ones.
 */
final class SpecialAddresses {

    private record Kind(AddressRange range, String name) {}

    private static final List<Kind> TABLE = List.of(
            kind("0.0.0.0/8", "this network"),
            kind("10.0.0.0/8", "private"),
            kind("100.64.0.0/10", "shared behind carriers' NAT"),
            kind("127.0.0.0/8", "loopback"),
            kind("168.63.129.16/32", "cloud platform"), // Azure's, in public space
            kind("169.254.0.0/16", "link-local and cloud metadata"),
            kind("172.16.0.0/12", "private"),
            kind("192.0.0.0/24", "protocol assignments"),
            kind("192.0.2.0/24", "documentation"),
            kind("192.88.99.0/24", "retired 6to4 relay"),
            kind("192.168.0.0/16", "private"),
            kind("198.18.0.0/15", "benchmarking"),
            kind("198.51.100.0/24", "documentation"),
            kind("203.0.113.0/24", "documentation"),
            kind("224.0.0.0/4", "multicast"),
            kind("240.0.0.0/4", "reserved and broadcast"),
            kind("::/128", "unspecified"),
            kind("::1/128", "loopback"),
            kind("fc00::/7", "unique-local"),
            kind("fe80::/10", "link-local"),
            kind("fec0::/10", "site-local"),
            kind("ff00::/8", "multicast"),
            kind("2001::/23", "protocol assignments and Teredo"),
            kind("2001:db8::/32", "documentation"),
            kind("2002::/16", "6to4, which may hold any IPv4 address"),
            kind("3fff::/20", "documentation"));

    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    /** RFC 6052: the last four bytes are an IPv4 address. IPv6-only networks reach the public web by it. */
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");

    private static final int IPV6_BYTES = 16;

    private SpecialAddresses() {}

    /** What an address is for, or empty if it is public. */
    static Optional<String> kindOf(InetAddress address) {
        if (NAT64.contains(address)) {
            return kindOf(embedded(address));
        }
        return TABLE.stream()
                .filter(kind -> kind.range().contains(address))
                .map(Kind::name)
                .findFirst()
                .or(() -> outsideGlobalUnicast(address));
    }

    private static Optional<String> outsideGlobalUnicast(InetAddress address) {
        return address.getAddress().length < IPV6_BYTES || GLOBAL_UNICAST.contains(address)
                ? Optional.empty()
                : Optional.of("outside the public IPv6 space");
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, IPV6_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Kind kind(String range, String name) {
        return new Kind(AddressRange.parse(range), name);
    }
}
