package io.wiredesk.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All the ways an address is written into a mail that anyone can read back: as it is, escaped, encoded or hashed. */
final class RecipientForms {

    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

    /** Shorter pieces of Base64 could be anything. */
    private static final int SHORTEST_PIECE = 8;

    /** What stands in for encoded and hashed forms. */
    private static final String TOKEN = "subscriber";

    private static final String WORD_BEFORE = "(?<![\\w.+-])";

    /** Of an address written into another one: {@code bounce-jane=mail.example@list.example}. */
    private static final String WORD_BEFORE_WITHIN = "(?<![\\w.])";

    private static final String WORD_AFTER = "(?![\\w-])";

    /** So many of the addresses named first: what goes to more people by name is no newsletter. */
    private static final int MAX_ADDRESSES = 20;

    /**
     * One form.
     *
     * @param probe in the lower-case text wherever the form is in the text: looking for it first is far quicker
     */
    private record Form(String probe, Pattern form, String by) {}

    private final List<Form> forms = new ArrayList<>();

    /** @param addresses lower case */
    RecipientForms(Collection<String> addresses) {
        for (String address : addresses.stream().limit(MAX_ADDRESSES).toList()) {
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
        String lower = text.toLowerCase(Locale.ROOT);
        String scrubbed = text;
        for (Form form : forms) {
            if (lower.contains(form.probe())) {
                scrubbed = form.form().matcher(scrubbed).replaceAll(form.by());
            }
        }
        return scrubbed;
    }

    /** A plus sign is escaped wherever the at sign is. */
    private void spelt(String local, String at, String domain, String by) {
        String escaped = at.startsWith("%") ? local.replace("+", at.replace("40", "2B")) : local;
        String form = escaped + at + domain;
        String before = at.equals("=") ? WORD_BEFORE_WITHIN : WORD_BEFORE;
        forms.add(new Form(
                form.toLowerCase(Locale.ROOT),
                Pattern.compile(before + Pattern.quote(form) + WORD_AFTER, Pattern.CASE_INSENSITIVE),
                Matcher.quoteReplacement(by)));
    }

    private void hashed(String address) {
        String hex = HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
        Stream.concat(Stream.of(hex), DIGESTS.stream().map(name -> digest(name, address)))
                .forEach(hash -> forms.add(new Form(
                        hash,
                        Pattern.compile("(?<![0-9a-f])" + hash + "(?![0-9a-f])", Pattern.CASE_INSENSITIVE),
                        TOKEN)));
    }

    /** Base64 reads differently by where in the encoded text the address starts: three ways, without their ragged ends. */
    private void encoded(String address) {
        for (int offset = 0; offset < 3; offset++) {
            String shifted = "\0".repeat(offset) + address;
            int whole = shifted.length() / 3 * 4;
            String all = Base64.getEncoder().encodeToString(shifted.getBytes(StandardCharsets.UTF_8));
            String piece = all.substring(offset == 0 ? 0 : 4, Math.min(whole, all.length()));
            if (piece.length() >= SHORTEST_PIECE) {
                piece(piece);
                piece(piece.replace('+', '-').replace('/', '_'));
            }
        }
    }

    private void piece(String piece) {
        forms.add(new Form(
                piece.toLowerCase(Locale.ROOT),
                Pattern.compile(Pattern.quote(piece) + "[A-Za-z0-9+/_-]{0,3}={0,2}"),
                TOKEN));
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
