package io.wiredesk.ingest.net;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request has been led.
 *
 * @param hops the address asked for and all it was redirected to
 * @param permanent whether every redirect said it is for good
 */
record Trail(List<WebAddress> hops, boolean permanent) {

    static Trail from(WebAddress start) {
        return new Trail(List.of(start), true);
    }

    Trail to(WebAddress next, int status) {
        List<WebAddress> longer = new ArrayList<>(hops);
        longer.add(next);
        return new Trail(List.copyOf(longer), permanent && (status == 301 || status == 308));
    }

    WebAddress at() {
        return hops.getLast();
    }

    int redirects() {
        return hops.size() - 1;
    }

    /** Whether the request has never left the origin it was meant for. */
    boolean ownOrigin() {
        return hops.stream().allMatch(hops.getFirst()::sameOrigin);
    }

    /** Credentials for the host that is asked now, as they are written in an address. */
    @Nullable
    String userInfo() {
        return ownOrigin() ? hops.getFirst().userInfo() : null;
    }

    /** Where the page lives now, or null if it lives where it did. */
    @Nullable
    URI movedTo() {
        return redirects() > 0 && permanent ? at().uri(userInfo()) : null;
    }

    /** The hosts it was redirected to; paths may be secrets. */
    String redirectHosts() {
        return String.join(
                ", ", hops.stream().skip(1).map(WebAddress::host).distinct().toList());
    }
}
