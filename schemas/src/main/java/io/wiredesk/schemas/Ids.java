package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * THE identities. Everything that must be recognised again – across restarts, replays, edits and routes of delivery –
 * gets its id here and nowhere else.
 *
 * <p>An id is a letter for what it names and 128 bits of SHA-256 in hex; readers must treat it as opaque.
 */
public final class Ids {

    /** Letters, numbers and marks, as bits by {@link Character#getType}: many scripts write their vowels with marks. */
    private static final int WORD = types(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER,
            Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK);

    private static final int BYTES = 16;

    private Ids() {}

    /**
     * An edition: what the publisher calls it, within its publication. The same mail through an archive and through a
     * mailbox is one edition.
     *
     * @param publication {@link Publication#id}
     * @param guid the publisher's id (feed guid, Message-ID), else the canonical link, else {@link #contentHash}
     */
    public static String edition(String publication, String guid) {
        return "e" + hash(publication, guid);
    }

    /**
     * A story, independent of its position in the edition.
     *
     * @param edition the edition's id
     * @param link the canonical link, if it has one: preferred, as headlines get edited
     * @param headline used, normalised, where there is no link
     * @param ordinal 0-based number among the stories of this edition with equal link (or headline)
     */
    public static String story(String edition, @Nullable String link, String headline, int ordinal) {
        return "s" + hash(edition, storyKey(link, headline), Integer.toString(ordinal));
    }

    /** What {@link #story} tells equals by: count ordinals over this. */
    public static String storyKey(@Nullable String link, String headline) {
        return link == null ? "headline:" + normalised(headline) : "link:" + link;
    }

    /** A cluster, named once after the story that founded it. */
    public static String cluster(String founder) {
        return "c" + hash("cluster", founder);
    }

    /** A copy group, named once after the story that founded it. */
    public static String copyGroup(String founder) {
        return "g" + hash("copy-group", founder);
    }

    /** What makes two deliveries of one edition equal: title and renditions. */
    public static String contentHash(String title, Edition.Body body, Edition.@Nullable Body alternative) {
        return alternative == null
                ? hash(title, body.mediaType(), body.content())
                : hash(title, body.mediaType(), body.content(), alternative.mediaType(), alternative.content());
    }

    /**
     * Words only: lower case, compatibility forms folded, invisible characters dropped, everything but letters (with their
     * marks) and digits one space.
     */
    public static String normalised(String text) {
        String folded =
                Normalizer.normalize(visible(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(folded.length());
        boolean between = false;
        int c;
        for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            if ((WORD >> Character.getType(c) & 1) == 0) {
                between = !words.isEmpty();
            } else {
                if (between) {
                    words.append(' ');
                    between = false;
                }
                words.appendCodePoint(c);
            }
        }
        return words.toString();
    }

    /** Without soft hyphens, joiners, direction marks, variation selectors: mail clients add and drop them at will. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F)) {
                visible.appendCodePoint(c);
            }
        }
        return visible.toString();
    }

    private static int types(int... types) {
        int bits = 0;
        for (int type : types) {
            bits |= 1 << type;
        }
        return bits;
    }

    /** 128 bits over the parts in order; parts cannot run into each other. */
    public static String hash(String... parts) {
        MessageDigest sha = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            sha.update((byte) ':');
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
