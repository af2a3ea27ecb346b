package io.wiredesk.ingest.net;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * When the next request to a host may start, so that nobody is hammered. Requests are spaced by registrable domain
 * (public suffix list with its private section: {@code a.github.io} and {@code b.github.io} are different publishers,
 * {@code a.example.com} and {@code b.example.com} one); an IP address is its own. A server that asks to be left alone is
 * heard for its very host only: others of the domain are other servers, often of other people.
 *
 * <p>Reads no clock and starts nothing. Safe for several threads.
 */
public final class HostPace {

    private static final class Domain {
        int running;
        Instant next = Instant.MIN;
    }

    /** When to ask again about a domain that has as many requests running as it may. */
    private static final Duration FULL = Duration.ofSeconds(1);

    /** Nobody is left alone for longer: what lies beyond was said before the clock was put back. */
    private static final Duration LONGEST = Duration.ofHours(25);

    private final Duration apart;
    private final int atOnce;
    private final PublicSuffixMatcher suffixes = PublicSuffixMatcherLoader.getDefault();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, Instant> heldOff = new HashMap<>();

    /**
     * A pace.
     *
     * @param apart from one start to the next within a domain; zero for none
     * @param atOnce requests to one domain that may run beside each other
     */
    public HostPace(Duration apart, int atOnce) {
        this.apart = apart;
        this.atOnce = atOnce;
    }

    /**
     * When a request to a host may start.
     *
     * @return {@code now}: at once; later: not before. While as many as allowed are running that is a guess, and
     *     {@link #ended} may bring it forward
     */
    public synchronized Instant earliest(String host, Instant now) {
        Instant held = heldOff.computeIfPresent(
                Place.normal(host),
                (name, until) -> until.isAfter(now) && !until.isAfter(now.plus(LONGEST)) ? until : null);
        Instant free = held == null ? now : held;
        Domain domain = domains.get(domainOf(host));
        if (domain == null) {
            return free;
        }
        boolean putBack = domain.next.isAfter(now.plus(apart));
        Instant spaced = putBack ? free : later(free, domain.next);
        return domain.running < atOnce ? spaced : later(spaced, now.plus(FULL));
    }

    /** A request has been started. */
    public synchronized void started(String host, Instant now) {
        Domain domain = domains.computeIfAbsent(domainOf(host), name -> new Domain());
        domain.running++;
        domain.next = now.plus(apart);
    }

    /** A request that was started is over, whatever came of it. */
    public synchronized void ended(String host) {
        Domain domain = domains.get(domainOf(host));
        if (domain != null && domain.running > 0) {
            domain.running--;
        }
    }

    /** The host, and only it, wants to be left alone until then, a day at most; an earlier time than before changes nothing. */
    public synchronized void holdOff(String host, Instant until) {
        heldOff.merge(Place.normal(host), until, HostPace::later);
    }

    private String domainOf(String host) {
        String name = Place.normal(host);
        return AddressRange.literal(name).isPresent()
                ? name
                : Objects.requireNonNullElse(suffixes.getDomainRoot(name), name);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
