package io.wiredesk.ingest.net;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an {@link AllowList} entry names. */
sealed interface Place {

    /** Whether the place is meant by a host of that name with that address. */
    boolean covers(String host, InetAddress address);

    /** Whether a host's spelling alone says that it is meant. */
    boolean isWritten(String host);

    /** A host by its name, wherever it resolves to. */
    record Name(String host) implements Place {
        @Override
        public boolean covers(String other, InetAddress address) {
            return isWritten(other);
        }

        @Override
        public boolean isWritten(String other) {
            return host.equals(normal(other));
        }
    }

    /** Addresses, by whatever name they are reached. */
    record Range(AddressRange addresses) implements Place {
        @Override
        public boolean covers(String host, InetAddress address) {
            return addresses.contains(address);
        }

        @Override
        public boolean isWritten(String host) {
            return AddressRange.literal(normal(host))
                    .filter(addresses::contains)
                    .isPresent();
        }
    }

    Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    /**
     * Reads a host name, an IP address or a CIDR range.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Place parse(String text) {
        if (text.indexOf('/') >= 0 || AddressRange.literal(text).isPresent()) {
            return new Range(AddressRange.parse(text));
        }
        String host = normal(text);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no host name, IP address or CIDR range");
        }
        return new Name(host);
    }

    /** A host name as it is compared: lower case, ASCII, without the root's dot or an address's brackets. */
    static String normal(String host) {
        String ascii = ascii(host).toLowerCase(Locale.ROOT);
        if (ascii.startsWith("[") && ascii.endsWith("]")) {
            return ascii.substring(1, ascii.length() - 1);
        }
        return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host; // no name at all: it equals only itself
        }
    }
}
