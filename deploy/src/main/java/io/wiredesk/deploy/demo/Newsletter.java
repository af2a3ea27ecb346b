package io.wiredesk.deploy.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One of the newsletters that come with the demo.
 *
 * @param id its folder among the material, and its address on the feed server
 * @param title as its readers know it
 * @param ending of its files: {@code eml}, or the format of its feed
 * @param arrival the way it comes
 * @param language of its stories, a primary subtag of BCP 47
 * @param entries how many editions, as Kafka counts them, are in each of its files: mails are one, a feed has entries
 * @param make how it is built, for people
 */
public record Newsletter(
        String id, String title, String ending, Arrival arrival, String language, int entries, String make) {

    /** How many files of each there are: over a fortnight that ends now. */
    public static final int EDITIONS = 3;

    private static final String INDEX = "newsletters.tsv";

    /** The way newsletters come. */
    public enum Arrival {
        /** A file of its own in a Maildir. */
        MAILDIR,
        /** Appended to a mailbox file. */
        MBOX,
        /** Shown by a web server. */
        FEED
    }

    /** All of them, in the order in which their latest editions come out. */
    public static List<Newsletter> all() {
        return Material.text(INDEX)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> of(line.split("\t", -1)))
                .toList();
    }

    private static Newsletter of(String[] cells) {
        return new Newsletter(
                cells[0],
                cells[1],
                cells[2],
                Arrival.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4],
                Integer.parseInt(cells[5]),
                cells[6]);
    }

    /**
     * One file of it, with dates that suit.
     *
     * @param number 1 for the oldest, {@link #EDITIONS} for the one that has just come out
     */
    public String edition(int number, Instant now) {
        return RelativeDates.fill(Material.text(id + "/" + number + "." + ending), now);
    }
}
