package io.wiredesk.sink.desk.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that opens the desk. Comparing takes the same time however much of a guess is right. */
final class Token {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final byte[] digest;
    private final String session;

    Token(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        digest = mac("token:" + secret);
        session = HexFormat.of().formatHex(mac("session"));
    }

    /** What a browser keeps instead of the secret: it follows from it, and a new secret ends it. */
    String session() {
        return session;
    }

    boolean matches(String guess) {
        return MessageDigest.isEqual(digest, mac("token:" + guess));
    }

    boolean isSession(String cookie) {
        return MessageDigest.isEqual(session.getBytes(StandardCharsets.UTF_8), cookie.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Token";
    }
}
