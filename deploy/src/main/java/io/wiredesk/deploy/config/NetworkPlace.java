package io.wiredesk.deploy.config;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A host, an address or a range of addresses, as people write them. Asks no name server.
 *
 * @param host a name or an address
 * @param length how many leading bits of the address count; null for all, and for names
 * @param port null for none
 */
record NetworkPlace(
        String host, @Nullable Integer length, @Nullable Integer port) {

    private static final String TAIL = "(?:/(?<length>\\d{1,3}))?%s(?::(?<port>\\d{1,5}))?";
    private static final Pattern BRACKETED = Pattern.compile("\\[(?<host>[0-9a-f:][0-9a-f:.]+)" + TAIL.formatted("]"));
    private static final Pattern IPV6 =
            Pattern.compile("(?<host>[0-9a-f:][0-9a-f.]*:[0-9a-f:.]*:[0-9a-f:.]*)(?:/(?<length>\\d{1,3}))?(?<port>)");
    private static final Pattern OTHER = Pattern.compile("(?<host>[^:/\\[\\]]+)" + TAIL.formatted(""));

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** Letters where an address would have digits: {@code 127.1} and {@code 0x7f.1} are addresses to some, so none to us. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*(?!0x)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Nothing if it is none of these. */
    static Optional<NetworkPlace> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(BRACKETED, IPV6, OTHER)
                .map(pattern -> pattern.matcher(lower))
                .filter(Matcher::matches)
                .findFirst()
                .map(parts -> new NetworkPlace(parts.group("host"), number(parts, "length"), number(parts, "port")))
                .filter(NetworkPlace::isPossible);
    }

    private static @Nullable Integer number(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    private boolean isPossible() {
        return (length == null || length <= bits()) && (port == null || (port > 0 && port < 65_536)) && bits() >= 0;
    }

    /** Four numbers with dots. */
    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    /** Of an address; 0 for a name, less for neither. */
    private int bits() {
        if (host.contains(":")) {
            return isIpv6() ? 128 : -1;
        }
        if (isIpv4(host)) {
            return 32;
        }
        return NAME.matcher(ascii()).matches() && length == null ? 0 : -1;
    }

    private String ascii() {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return ""; // no name at all
        }
    }

    /** A colon keeps Java from taking it for a name. */
    private boolean isIpv6() {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
