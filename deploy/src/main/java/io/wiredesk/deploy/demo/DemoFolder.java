package io.wiredesk.deploy.demo;

import io.wiredesk.deploy.demo.Newsletter.Arrival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a reader of the demo has on disk: a mailbox file, a Maildir, a configuration and topics. Its feeds are on a server.
 *
 * <pre>
 * wiredesk.yaml  topics.yaml  mail/letters.mbox  mail/Maildir/{cur,new,tmp}  data/…
 * </pre>
 */
final class DemoFolder {

    /** How often everything is looked at: whoever watches does not want to wait. */
    private static final String EVERY = "1s";

    private static final DateTimeFormatter POSTMARK =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private final Path folder;
    private final FeedServer feeds;

    private DemoFolder(Path folder, FeedServer feeds) {
        this.folder = folder;
        this.feeds = feeds;
    }

    /** Makes all that is in it, without any letters. */
    static DemoFolder make(Path folder, FeedServer feeds) {
        DemoFolder made = new DemoFolder(folder, feeds);
        onTheWeb().forEach(feeds::open);
        try {
            Files.createDirectories(made.maildir("cur"));
            Files.createDirectories(made.maildir("new"));
            Files.createDirectories(made.maildir("tmp"));
            Files.createFile(made.mbox());
            Files.writeString(folder.resolve("topics.yaml"), Material.text("topics.yaml"));
            Files.writeString(made.configuration(), made.settings());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
        return made;
    }

    Path configuration() {
        return folder.resolve("wiredesk.yaml");
    }

    private static List<Newsletter> onTheWeb() {
        return Newsletter.all().stream()
                .filter(newsletter -> newsletter.arrival() == Arrival.FEED)
                .toList();
    }

    private String settings() {
        StringBuilder yaml = new StringBuilder("""
                # What the demo runs with. A file of your own looks the same.
                data: data
                topics: topics.yaml
                network:
                  allow: ["%s"]   # the demo's feeds are on this machine
                sources:
                  - {id: letters, title: Letters, archive: mail/Maildir, every: %s}
                  - {id: mailbox, title: Old mailbox, archive: mail/letters.mbox, every: %s}
                """.formatted(feeds.authority(), EVERY, EVERY));
        onTheWeb()
                .forEach(feed -> yaml.append("  - {id: %s, title: %s, feed: \"%s\", every: %s, first: all}%n"
                        .formatted(feed.id(), feed.title(), feeds.address(feed), EVERY)));
        return yaml.toString();
    }

    /** Brings an edition the way its newsletter comes. */
    void deliver(Newsletter newsletter, int number, Instant now) {
        String edition = newsletter.edition(number, now);
        try {
            switch (newsletter.arrival()) {
                case FEED -> feeds.publish(newsletter, edition);
                case MAILDIR -> toMaildir(number + "." + newsletter.id() + ".demo", edition);
                case MBOX -> toMbox(edition, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot deliver " + newsletter.title() + " to " + folder, e);
        }
    }

    /** As the format asks for: whole letters appear, in one step. */
    private void toMaildir(String name, String edition) throws IOException {
        Path written = Files.writeString(maildir("tmp").resolve(name), edition);
        Files.move(written, maildir("new").resolve(name));
    }

    private void toMbox(String edition, Instant now) throws IOException {
        String postmark = "From demo@reader.example " + POSTMARK.format(now.atOffset(ZoneOffset.UTC)) + "\n";
        String quoted = edition.replaceAll("(?m)^(>*From )", ">$1");
        Files.write(mbox(), (postmark + quoted + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    private Path mbox() {
        return folder.resolve("mail/letters.mbox");
    }

    private Path maildir(String part) {
        return folder.resolve("mail/Maildir").resolve(part);
    }
}
