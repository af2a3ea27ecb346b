package io.wiredesk.sink.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often an address has guessed. After {@link #MAX} wrong tries within {@link #PAUSE} it has to wait; no thread does. */
final class WrongTries {

    static final int MAX = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Bounds memory; who is pushed out has been quiet for longest. */
    private static final int MAX_ADDRESSES = 10_000;

    private final InstantSource clock;

    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };

    WrongTries(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean exhausted(String address) {
        Tries made = tries.get(address);
        return made != null && made.count() >= MAX && clock.instant().isBefore(made.until());
    }

    synchronized void count(String address) {
        Instant now = clock.instant();
        tries.merge(
                address,
                new Tries(1, now.plus(PAUSE)),
                (old, fresh) -> now.isBefore(old.until()) ? new Tries(old.count() + 1, old.until()) : fresh);
    }

    private record Tries(int count, Instant until) {}
}
