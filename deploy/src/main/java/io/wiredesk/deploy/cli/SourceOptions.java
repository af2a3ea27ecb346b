package io.wiredesk.deploy.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a new source is to be taken in: the keys of an entry in {@code wiredesk.yaml}. */
final class SourceOptions {

    private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z][a-z0-9+.-]+):.*");
    private static final Pattern MAIL = Pattern.compile("(?i)imaps?(\\+starttls)?:.*");
    private static final Pattern SITE = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(:\\d+)?(/.*)?");

    @Option(names = "--id", paramLabel = "ID", description = "Stable name; default: made of title, host or folder.")
    @Nullable
    String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "Name for people.")
    @Nullable
    String title;

    @Option(names = "--every", paramLabel = "DURATION", description = "How often to look, such as 30m.")
    @Nullable
    String every;

    @Option(
            names = "--first",
            paramLabel = "N|all|none",
            description = "How much of what is there already to take in; default: the newest 10.")
    @Nullable
    String first;

    @Option(names = "--user", paramLabel = "USER", description = "Mailboxes: who logs in.")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            description = "Mailboxes: best as '$${env:NAME}' or '$${file:/path}', which wiredesk looks up when it needs"
                    + " it.")
    @Nullable
    String password;

    @Option(names = "--folder", paramLabel = "NAMES", description = "Mailboxes: with commas; default: INBOX.")
    @Nullable
    String folder;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any other key of a source in wiredesk.yaml, such as provider=gmail.")
    Map<String, String> more = new LinkedHashMap<>();

    /** Whether something is said that only one source can have. */
    boolean isForOne() {
        return id != null || title != null;
    }

    /** The entry of a source there; null if the options say where it is. */
    SourceEntry entry(@Nullable String location) {
        SourceEntry entry = new SourceEntry();
        if (location != null) {
            entry.put(kind(location), isSite(location) ? "https://" + location : location);
        }
        entry.put("id", id)
                .put("title", title)
                .put("every", every)
                .put("first", first)
                .put("user", user)
                .put("password", password)
                .put("folders", folder);
        more.forEach(entry::put);
        return entry;
    }

    private static String kind(String location) {
        if (MAIL.matcher(location).matches()) {
            return "mail";
        }
        return ADDRESS.matcher(location).matches() || isSite(location) ? "feed" : "archive";
    }

    /** {@code example.org}, as people say it, unless there is a file of that name. */
    private static boolean isSite(String location) {
        try {
            return SITE.matcher(location).matches() && !Files.exists(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
