package io.wiredesk.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text that only who knows another one can read. Connect's REST interface shows offsets to everybody, and a private
 * feed's new address is as secret as its old one.
 */
final class Sealed {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    /** AES-GCM; one text is sealed with one secret, always to the same, so that its nonce may follow from it. */
    static String seal(String text, String secret) {
        try {
            byte[] nonce = Arrays.copyOf(hash("nonce", secret, text), NONCE);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was sealed with another secret, or not at all. */
    static Optional<String> open(String sealed, String secret) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, secret).doFinal(both, NONCE, both.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, String secret) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hash("key", secret), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] hash(String... parts) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256")
                .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
