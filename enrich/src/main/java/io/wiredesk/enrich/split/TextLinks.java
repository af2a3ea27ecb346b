package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of plain text: bare addresses, {@code words <address>}, {@code words (address)}, {@code [label](address)}, and numbers
 * that refer to a list of addresses at the end.
 */
final class TextLinks {

    private static final String ADDRESS = "https?://[^\\s<>\"\\])]+(?:\\([^\\s()<>]*\\)[^\\s<>\"\\])]*)?";
    private static final Pattern NOTE = Pattern.compile("\\[?(\\d{1,3})[\\].:]\\s*+<?(" + ADDRESS + ")>?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n]{1,200})\\]\\((" + ADDRESS + ")\\)"
            + "|[<(\\[]\\s*+(" + ADDRESS + ")\\s*+[>)\\]]|(" + ADDRESS + ")|\\[(\\d{1,3})\\]");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’”]+$");

    private final Map<String, String> notes = new HashMap<>();

    /** Reads the end notes of a document. */
    TextLinks(List<TextLine> lines) {
        for (TextLine line : lines) {
            Matcher note = NOTE.matcher(line.words());
            if (note.matches()) {
                notes.putIfAbsent(note.group(1), note.group(2));
            }
        }
    }

    boolean isNote(TextLine line) {
        return NOTE.matcher(line.words()).matches();
    }

    static boolean isAddress(TextLine line) {
        return line.words().matches("<?" + ADDRESS + ">?");
    }

    /** Appends a line's words; addresses become links and are no words. */
    void append(String words, Style style, BlockBuilder to) {
        Matcher link = LINK.matcher(words);
        int at = 0;
        while (link.find()) {
            String before = words.substring(at, link.start());
            boolean bracketed = link.group(3) != null || notes.containsKey(link.group(5));
            to.append(bracketed ? before.stripTrailing() : before, style);
            at = link.end();
            if (link.group(1) != null) {
                to.append(link.group(1), style.linking(link.group(2)));
            } else if (link.group(5) != null) {
                note(link.group(5), style, to);
            } else {
                String address = link.group(3) == null ? link.group(4) : link.group(3);
                to.link(style.linking(TRAILING.matcher(address).replaceFirst("")));
            }
        }
        to.append(words.substring(at), style);
    }

    private void note(String number, Style style, BlockBuilder to) {
        String address = notes.get(number);
        if (address == null) {
            to.append("[" + number + "]", style);
        } else {
            to.link(style.linking(address));
        }
    }
}
