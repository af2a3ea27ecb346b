package io.wiredesk.ingest.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Says where a host may be reached. Names are resolved here, once, and every address is looked at; whoever connects does
 * so to the addresses given and never to the name, so that a name that changes its mind (DNS rebinding) gains nothing.
 */
public final class AddressGuard {

    /** What came of asking for a host. */
    public sealed interface Resolution {

        /**
         * The host may be reached.
         *
         * @param addresses where, at least one; others the host has are left out if they are not public
         */
        record Reachable(List<InetAddress> addresses) implements Resolution {}

        /**
         * The host must not be reached.
         *
         * @param why and what to do; names neither host nor address
         */
        record Refused(String why) implements Resolution {}

        /** Nobody knows the host, or nobody answered. */
        record NotFound() implements Resolution {}
    }

    /** How people say what is allowed. */
    private static final String WHERE = "network.allow in wiredesk.yaml, " + WebConfig.ALLOW + " of a connector";

    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    private final AllowList allow;
    private final IntPredicate port;
    private final NameResolver names;

    AddressGuard(AllowList allow, IntPredicate port, NameResolver names) {
        this.allow = allow;
        this.port = port;
        this.names = names;
    }

    /** A guard that minds addresses but no ports: for a service whose port the user gives, such as a mailbox. */
    public static AddressGuard anyPort(AllowList allow) {
        return new AddressGuard(allow, port -> true, NameResolver::system);
    }

    /** A guard for the web: minds addresses and ports. */
    static AddressGuard web(AllowList allow) {
        return new AddressGuard(allow, WebPorts::isOpen, NameResolver::system);
    }

    /**
     * Resolves a host and checks it.
     *
     * @param host a name or an address in any notation
     * @param port 0 to 65535
     */
    public Resolution resolve(String host, int port) {
        if (isOddNumber(host)) {
            return new Resolution.Refused("the host is a number in an odd notation; write an address as 192.0.2.1");
        }
        List<InetAddress> found = lookUp(host);
        List<InetAddress> open = found.stream()
                .filter(address -> objection(host, address, port).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            return new Resolution.Reachable(open);
        }
        return found.stream()
                .flatMap(address -> objection(host, address, port).stream())
                .findFirst()
                .<Resolution>map(Resolution.Refused::new)
                .orElseGet(Resolution.NotFound::new);
    }

    /**
     * The same for those who connect.
     *
     * @throws BlockedHostException if the host must not be reached
     * @throws UnknownHostException if nobody knows it
     */
    public List<InetAddress> addresses(String host, int port) throws UnknownHostException {
        return switch (resolve(host, port)) {
            case Resolution.Reachable reachable -> reachable.addresses();
            case Resolution.Refused refused -> throw new BlockedHostException(refused.why());
            case Resolution.NotFound() -> throw new UnknownHostException("host name not found");
        };
    }

    /**
     * Octal, hexadecimal and shortened addresses mean one thing here and another to a proxy, so they mean nothing. What
     * "ends in a number" is the URL standard's rule: https://url.spec.whatwg.org/#ends-in-a-number-checker.
     */
    private static boolean isOddNumber(String host) {
        String name = Place.normal(host);
        return ENDS_IN_A_NUMBER.matcher(name).matches()
                && AddressRange.literal(name).isEmpty();
    }

    private List<InetAddress> lookUp(String host) {
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private Optional<String> objection(String host, InetAddress address, int at) {
        if (!port.test(at) && !allow.allowsPort(host, address, at)) {
            return Optional.of(
                    "port " + at + " is not one of the web's; if it is meant, allow host:port (" + WHERE + ")");
        }
        return SpecialAddresses.kindOf(address)
                .filter(kind -> !allow.allows(host, address, at))
                .map(kind ->
                        "the host's address is not public (" + kind + "); if it is meant, allow it (" + WHERE + ")");
    }
}
