package io.wiredesk.ingest.feed;

import io.wiredesk.schemas.Ids;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was seen: the edition it became, and what to know it by when its publisher changes its guid, its title
 * or its address. All but the id are short hashes; {@link #NOTHING} stands for what the entry does not have, or shares
 * with another of its document.
 *
 * @param edition the edition's id as of the first sighting
 * @param guid of the guid
 * @param link of the canonical link
 * @param title of the title
 * @param published of the stated time of publication, to the minute
 * @param content of the content: a change of it is a new version
 */
record SeenEntry(String edition, String guid, String link, String title, String published, String content) {

    static final String NOTHING = "";

    private static final int LONG = 6;
    private static final int SHORT = 3;

    /** Without its first letter an edition's id is 128 bits in hex: 22 characters of Base64. */
    private static final int EDITION = 22;

    static final int WIDTH = EDITION + LONG + LONG + SHORT + SHORT + LONG;

    private static final String GAP = "~";

    /** 36 bits: two entries of one feed of thousands share them once in ten million feeds. */
    static String mark(@Nullable String text) {
        return mark(text, LONG);
    }

    /** 18 bits: corroborates what another mark says. */
    static String hint(@Nullable String text) {
        return mark(text, SHORT);
    }

    private static String mark(@Nullable String text, int length) {
        return Optional.ofNullable(text)
                .filter(t -> !t.isBlank())
                .map(t -> base64(Ids.hash(t)).substring(0, length))
                .orElse(NOTHING);
    }

    /** The same entry under the id it was seen with first. */
    SeenEntry as(String firstEdition) {
        return new SeenEntry(firstEdition, guid, link, title, published, content);
    }

    SeenEntry withoutTitle() {
        return new SeenEntry(edition, guid, link, NOTHING, published, content);
    }

    /** In {@link #WIDTH} characters. */
    String text() {
        return base64(edition.substring(1))
                + padded(guid, LONG)
                + padded(link, LONG)
                + padded(title, SHORT)
                + padded(published, SHORT)
                + padded(content, LONG);
    }

    /** Reads what {@link #text} wrote. */
    static SeenEntry read(String text, int at) {
        int marks = at + EDITION;
        return new SeenEntry(
                "e" + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text.substring(at, marks))),
                bare(text, marks, LONG),
                bare(text, marks + LONG, LONG),
                bare(text, marks + 2 * LONG, SHORT),
                bare(text, marks + 2 * LONG + SHORT, SHORT),
                bare(text, marks + 2 * LONG + 2 * SHORT, LONG));
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String padded(String mark, int length) {
        return mark.equals(NOTHING) ? GAP.repeat(length) : mark;
    }

    private static String bare(String text, int from, int length) {
        String mark = text.substring(from, from + length);
        return mark.startsWith(GAP) ? NOTHING : mark;
    }
}
