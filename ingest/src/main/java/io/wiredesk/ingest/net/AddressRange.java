package io.wiredesk.ingest.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.core5.net.InetAddressUtils;

/** Addresses that begin with the same bits (CIDR). */
record AddressRange(InetAddress network, int bits) {

    AddressRange {
        if (bits < 0 || bits > width(network)) {
            throw new IllegalArgumentException("a range of " + width(network) + "-bit addresses has a prefix of 0 to "
                    + width(network) + " bits, not " + bits);
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address or range"));
        return new AddressRange(network, slash < 0 ? width(network) : prefix(text.substring(slash + 1)));
    }

    /** The address that a text spells in full; never asks a name server. */
    static Optional<InetAddress> literal(String text) {
        if (!InetAddressUtils.isIPv4(text) && !InetAddressUtils.isIPv6(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return width(address) == width(network) && head(address).equals(head(network));
    }

    private BigInteger head(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(width(address) - bits);
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static int prefix(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no prefix length", e);
        }
    }
}
