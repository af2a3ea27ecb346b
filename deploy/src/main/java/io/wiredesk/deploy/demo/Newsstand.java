package io.wiredesk.deploy.demo;

import java.nio.file.Path;
import java.time.Instant;

/** Brings out the newsletters of the demo, for one reader. */
public final class Newsstand implements AutoCloseable {

    private final FeedServer feeds;
    private final DemoFolder folder;
    private final Instant now;

    private Newsstand(FeedServer feeds, DemoFolder folder, Instant now) {
        this.feeds = feeds;
        this.folder = folder;
        this.now = now;
    }

    /**
     * Opens, with nothing brought out yet.
     *
     * @param folder an empty one, for what its reader needs
     * @param now the end of the fortnight
     */
    public static Newsstand open(Path folder, Instant now) {
        FeedServer feeds = FeedServer.start();
        return new Newsstand(feeds, DemoFolder.make(folder, feeds), now);
    }

    /** What its reader runs wiredesk with. */
    public Path configuration() {
        return folder.configuration();
    }

    /** Brings out what a newsletter wrote before today: all editions but the latest. */
    public void bringOutEarlier(Newsletter newsletter) {
        for (int number = 1; number < Newsletter.EDITIONS; number++) {
            folder.deliver(newsletter, number, now);
        }
    }

    /** Brings out its latest edition. */
    public void bringOutLatest(Newsletter newsletter) {
        folder.deliver(newsletter, Newsletter.EDITIONS, now);
    }

    @Override
    public void close() {
        feeds.close();
    }
}
