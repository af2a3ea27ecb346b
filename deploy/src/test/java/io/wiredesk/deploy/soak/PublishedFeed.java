package io.wiredesk.deploy.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One feed as its publisher knows it: every entry, and its newest words. */
final class PublishedFeed {

    private static final String WORDS = "The council of Lindow met again, and this is what it said about the bridge. ";

    private final int number;
    private final List<Integer> revisions = new ArrayList<>();
    private int version;
    private int guids;

    PublishedFeed(int number) {
        this.number = number;
    }

    /** How a document shows the entries. */
    enum Shape {
        PLAIN,
        SHUFFLED,
        EACH_TWICE
    }

    synchronized void publish() {
        revisions.add(0);
        version++;
    }

    /** Another text under the same title. */
    synchronized void edit(Random random) {
        if (!revisions.isEmpty()) {
            revisions.set(random.nextInt(revisions.size()), ++version);
        }
    }

    /** From now on, every entry has another guid than before. */
    synchronized void changeGuids() {
        guids++;
        version++;
    }

    synchronized String etag() {
        return "\"" + number + "-" + version + "\"";
    }

    synchronized String rss(Shape shape, Random random) {
        List<String> items = new ArrayList<>();
        for (int entry = revisions.size() - 1; entry >= 0; entry--) {
            items.add(item(entry));
        }
        if (shape == Shape.SHUFFLED) {
            Collections.shuffle(items, random);
        }
        String all = String.join("", items);
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed " + number
                + "</title><link>https://feed"
                + number + ".example/</link><description>d</description>" + all
                + (shape == Shape.EACH_TWICE ? all : "") + "</channel></rss>";
    }

    private String item(int entry) {
        return "<item><guid isPermaLink=\"false\">" + guids + "-" + entry + "</guid><title>" + title(entry)
                + "</title><link>https://feed" + number + ".example/entries/" + entry + "</link><description>"
                + WORDS.repeat(1 + entry % 20) + text(revisions.get(entry)) + "</description></item>";
    }

    /** Title and the words its newest revision ends with. */
    synchronized Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        for (int entry = 0; entry < revisions.size(); entry++) {
            entries.put(title(entry), text(revisions.get(entry)));
        }
        return entries;
    }

    private String title(int entry) {
        return "Feed " + number + " entry " + entry;
    }

    private static String text(int revision) {
        return "Revision " + revision + ".";
    }
}
