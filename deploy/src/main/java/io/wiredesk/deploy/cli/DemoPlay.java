package io.wiredesk.deploy.cli;

import io.wiredesk.deploy.demo.Arrivals;
import io.wiredesk.deploy.demo.Newsletter;
import io.wiredesk.deploy.demo.Newsstand;
import io.wiredesk.deploy.demo.Watch;
import io.wiredesk.deploy.line.AllInOne;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How the demo goes: first all that is there, then what comes out today, one by one.
 *
 * @param pace time between two editions of today; zero: all at once
 * @param start when the command was given
 * @param say prints a line
 */
record DemoPlay(
        Newsstand stand,
        AllInOne line,
        Watch watch,
        Stop stop,
        Duration pace,
        InstantSource clock,
        Instant start,
        Consumer<String> say) {

    /** Far beyond what a slow machine needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<Newsletter> NEWSLETTERS = Newsletter.all();

    /** Of the earlier editions: so that those who had the news first also come first, and the page fills as one looks. */
    private static final int AT_A_TIME = 3;

    /**
     * Plays until everything has arrived and is stored, or a person has had enough.
     *
     * @throws CommandFailure if not everything arrives
     */
    void play() throws InterruptedException {
        int expected = earlier();
        stored(expected);
        say.accept("");
        say.accept(DemoWords.backlog(watch.arrivals(), start, clock.instant()));
        say.accept("");
        for (Newsletter newsletter : NEWSLETTERS) {
            Instant next = clock.instant().plus(pace);
            stand.bringOutLatest(newsletter);
            expected += newsletter.entries();
            lookOn(() -> !clock.instant().isBefore(next));
        }
        stored(expected);
    }

    /** How many editions came. */
    private int earlier() {
        int expected = 0;
        for (int from = 0; from < NEWSLETTERS.size(); from += AT_A_TIME) {
            for (Newsletter newsletter : NEWSLETTERS.subList(from, Math.min(from + AT_A_TIME, NEWSLETTERS.size()))) {
                stand.bringOutEarlier(newsletter);
                expected += (Newsletter.EDITIONS - 1) * newsletter.entries();
            }
            arrived(expected);
        }
        return expected;
    }

    /** Looks on until a person has had enough. */
    void stay() {
        lookOn(() -> false);
    }

    private void arrived(int editions) {
        within(() -> watch.arrivals().editions() >= editions);
        if (!stop.isAsked() && watch.arrivals().editions() < editions) {
            throw CommandFailure.input("only " + watch.arrivals().editions() + " of " + editions
                    + " editions arrived within " + PATIENCE.toMinutes()
                    + " minutes. Look for errors above; WIREDESK_LOG=debug says more");
        }
    }

    private void stored(int editions) throws InterruptedException {
        arrived(editions);
        if (!stop.isAsked()) {
            line.awaitStored();
            watch.catchUp(this::tell);
            within(() -> watch.arrivals().isSettled());
        }
    }

    private void within(BooleanSupplier done) {
        Instant deadline = clock.instant().plus(PATIENCE);
        lookOn(() -> done.getAsBoolean() || clock.instant().isAfter(deadline));
    }

    private void lookOn(BooleanSupplier done) {
        watch.until(() -> stop.isAsked() || done.getAsBoolean(), this::tell);
    }

    private void tell(Arrivals.Arrived arrived) {
        say.accept(DemoWords.arrived(arrived, clock.instant(), ZoneId.systemDefault()));
    }
}
