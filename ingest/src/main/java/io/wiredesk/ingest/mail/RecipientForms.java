package io.wiredesk.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All the ways an address is written into a mail that anyone can read back: as it is, escaped, encoded or hashed. */
final class RecipientForms {

    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

    /** Shorter pieces of Base64 could be anything. */
    private static final int SHORTEST_PIECE = 8;

    /** What stands in for encoded and hashed forms. */
    private static final String TOKEN = "subscriber";

    private static final String WORD_BEFORE = "(?<![\\w.+-])";
    private static final String WORD_AFTER = "(?![\\w-])";

    private final Map<Pattern, String> replacements = new LinkedHashMap<>();

    /** @param addresses lower case */
    RecipientForms(Collection<String> addresses) {
        for (String address : addresses) {
            String local = address.substring(0, address.lastIndexOf('@'));
            String domain = address.substring(address.lastIndexOf('@') + 1);
            spelt(local, "@", domain, SecretScrubber.SUBSCRIBER);
            spelt(local, "%40", domain, SecretScrubber.SUBSCRIBER.replace("@", "%40"));
            spelt(local, "%2540", domain, SecretScrubber.SUBSCRIBER.replace("@", "%2540"));
            spelt(local, "&#64;", domain, SecretScrubber.SUBSCRIBER);
            spelt(local, "=", domain, SecretScrubber.SUBSCRIBER.replace("@", "="));
            hashed(address);
            encoded(address);
        }
    }

    String replaceIn(String text) {
        String scrubbed = text;
        for (Map.Entry<Pattern, String> form : replacements.entrySet()) {
            scrubbed = form.getKey().matcher(scrubbed).replaceAll(form.getValue());
        }
        return scrubbed;
    }

    /** A plus sign is escaped wherever the at sign is. */
    private void spelt(String local, String at, String domain, String by) {
        String escaped = at.startsWith("%") ? local.replace("+", at.replace("40", "2B")) : local;
        replacements.put(
                Pattern.compile(
                        WORD_BEFORE + Pattern.quote(escaped + at + domain) + WORD_AFTER, Pattern.CASE_INSENSITIVE),
                Matcher.quoteReplacement(by));
    }

    private void hashed(String address) {
        String hashes = DIGESTS.stream().map(name -> digest(name, address)).collect(Collectors.joining("|"));
        String hex = HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
        replacements.put(
                Pattern.compile("(?<![0-9a-f])(?:" + hashes + "|" + hex + ")(?![0-9a-f])", Pattern.CASE_INSENSITIVE),
                TOKEN);
    }

    /** Base64 reads differently by where in the encoded text the address starts: three ways, without their ragged ends. */
    private void encoded(String address) {
        for (int offset = 0; offset < 3; offset++) {
            String shifted = "\0".repeat(offset) + address;
            int whole = shifted.length() / 3 * 4;
            String all = Base64.getEncoder().encodeToString(shifted.getBytes(StandardCharsets.UTF_8));
            String piece = all.substring(offset == 0 ? 0 : 4, Math.min(whole, all.length()));
            if (piece.length() >= SHORTEST_PIECE) {
                String anyAlphabet = Pattern.quote(piece).replace("+", "\\E[+-]\\Q").replace("/", "\\E[/_]\\Q");
                replacements.put(Pattern.compile(anyAlphabet + "[A-Za-z0-9+/_-]{0,3}={0,2}"), TOKEN);
            }
        }
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
