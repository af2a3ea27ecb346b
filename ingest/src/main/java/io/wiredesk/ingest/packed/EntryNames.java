package io.wiredesk.ingest.packed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of entries: chosen by whoever packed them, so not to be trusted. */
public final class EntryNames {

    private static final int MAX_LENGTH = 200;

    /** Controls, and what turns the direction of text or hides in it. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029\\uFFFD]+");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    private EntryNames() {}

    /**
     * A name for people: no way up or out of a folder, no root, no drive, no control characters, at most 200 characters,
     * its end kept.
     */
    public static String clean(String name) {
        String visible = INVISIBLE.matcher(name.replace('\\', '/')).replaceAll("_");
        String clean = segments(DRIVE.matcher(visible).replaceFirst("")).collect(Collectors.joining("/"));
        return clean.length() <= MAX_LENGTH ? clean : "…" + clean.substring(clean.length() - MAX_LENGTH + 1);
    }

    /** The last part of a clean name. */
    public static String file(String clean) {
        return clean.substring(clean.lastIndexOf('/') + 1);
    }

    /** The name of the folder it is in; empty if it is in none. */
    public static String folder(String clean) {
        int slash = clean.lastIndexOf('/');
        return slash < 0 ? "" : file(clean.substring(0, slash));
    }

    /** Hidden, or what a Mac adds for itself. The hidden folders of a Maildir are its subfolders: their messages count. */
    public static boolean isHidden(String clean) {
        List<String> parts = Arrays.asList(clean.split("/", -1));
        if (parts.getLast().startsWith(".") || parts.getFirst().equals("__MACOSX")) {
            return true;
        }
        return !isMessage(clean) && parts.stream().anyMatch(part -> part.startsWith("."));
    }

    /** Whether it lies where the messages of a Maildir do. */
    public static boolean isMessage(String clean) {
        String folder = folder(clean).toLowerCase(Locale.ROOT);
        return folder.equals("cur") || folder.equals("new");
    }

    private static Stream<String> segments(String name) {
        return Arrays.stream(name.split("/", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."));
    }
}
