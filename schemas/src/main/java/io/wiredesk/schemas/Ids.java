package io.wiredesk.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * THE identities. Everything that must be recognised again – across restarts, replays, edits and routes of delivery –
 * gets its id here and nowhere else.
 *
 * <p>An id is a letter for what it names and 128 bits of SHA-256 in hex; readers must treat it as opaque.
 */
public final class Ids {

    /** Soft hyphens, joiners, direction marks, variation selectors: mail clients add and drop them at will. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]+");

    /** Marks belong to words: many scripts write their vowels with them. */
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{Mn}\\p{Mc}]+");

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
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(folded).replaceAll(" ").strip();
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
