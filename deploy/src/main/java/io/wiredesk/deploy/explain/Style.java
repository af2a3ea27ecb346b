package io.wiredesk.deploy.explain;

import io.wiredesk.sink.desk.web.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The desk's style and what the page adds to it. */
record Style(String text) {

    static Style read() {
        try (InputStream own = Objects.requireNonNull(Style.class.getResourceAsStream("explain.css"))) {
            return new Style(new Assets().text("desk.css") + new String(own.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read explain.css", e);
        }
    }

    /** Allows this style, known by its hash, and nothing else: what got through in spite of all would not run or load. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
