package io.wiredesk.ingest.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.InetAddressUtils;

/** Addresses that begin with the same bits (CIDR). */
record AddressRange(InetAddress network, int bits) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    AddressRange {
        if (bits < 0 || bits > width(network)) {
            throw new IllegalArgumentException(
                    "'/" + bits + "' is no prefix length: such addresses have " + width(network) + " bits");
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address or range"));
        return new AddressRange(network, slash < 0 ? width(network) : prefix(text.substring(slash + 1)));
    }

    /** The address that a text spells in full and in the usual notation; never asks a name server. */
    static Optional<InetAddress> literal(String text) {
        boolean six = IPV6.matcher(text).matches();
        if (!six && !InetAddressUtils.isIPv4(text)) {
            return Optional.empty();
        }
        try { // what is in brackets is never looked up
            InetAddress address = InetAddress.getByName(six ? "[" + text + "]" : text);
            return Optional.of(address).filter(a -> six || a.getHostAddress().equals(text));
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
