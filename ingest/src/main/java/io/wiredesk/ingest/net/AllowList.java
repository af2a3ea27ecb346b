package io.wiredesk.ingest.net;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places a user allows although the rule is against them: {@code rss.home.lan}, {@code 10.1.2.3:8080},
 * {@code 192.168.0.0/16}, {@code [fd00::/8]:443}. An entry with a port is about this port only.
 */
public final class AllowList {

    /** Allows nothing. */
    public static final AllowList NONE = new AllowList(List.of());

    private static final Pattern BRACKETED = Pattern.compile("\\[(?<place>[^\\[\\]]+)](:(?<port>\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("(?<place>[^:\\[\\]]+)(:(?<port>\\d{1,5}))?");
    private static final Pattern IPV6 =
            Pattern.compile("(?<place>[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:./]*)(?<port>)?");

    private record Entry(Place place, OptionalInt port) {

        boolean covers(String host, InetAddress address, int otherPort) {
            return isAbout(otherPort) && place.covers(host, address);
        }

        boolean isAbout(int otherPort) {
            return port.isEmpty() || port.getAsInt() == otherPort;
        }
    }

    private final List<Entry> entries;

    private AllowList(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads entries.
     *
     * @throws IllegalArgumentException naming the first that makes no sense
     */
    public static AllowList parse(List<String> entries) {
        return new AllowList(entries.stream().map(AllowList::entry).toList());
    }

    /** Whether a host, having this address, is allowed on that port. */
    boolean allows(String host, InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.covers(host, address, port));
    }

    /** Whether an entry allows this very port. */
    boolean allowsPort(String host, InetAddress address, int port) {
        return entries.stream()
                .filter(entry -> entry.port().isPresent())
                .anyMatch(entry -> entry.covers(host, address, port));
    }

    /** Whether an entry names a host as it is written, wherever it resolves to. */
    boolean names(String host, int port) {
        return entries.stream()
                .anyMatch(entry -> entry.isAbout(port) && entry.place().isWritten(host));
    }

    private static Entry entry(String text) {
        for (Pattern form : List.of(PLAIN, BRACKETED, IPV6)) {
            Matcher matcher = form.matcher(text.strip());
            if (matcher.matches()) {
                return new Entry(Place.parse(matcher.group("place")), port(text, matcher.group("port")));
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is none of: host, host:port, 10.0.0.0/8, 10.0.0.1:8080, fd00::/8, [fd00::1]:8080");
    }

    private static OptionalInt port(String text, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("'" + text + "': a port is 1 to 65535");
        }
        return OptionalInt.of(port);
    }
}
