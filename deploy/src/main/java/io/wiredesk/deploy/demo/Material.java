package io.wiredesk.deploy.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that come with the demo. */
final class Material {

    private static final String FOLDER = "/demo/";

    private Material() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Material.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo's " + name, e);
        }
    }
}
