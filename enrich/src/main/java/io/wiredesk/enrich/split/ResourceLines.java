package io.wiredesk.enrich.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a resource of this package; those that begin with # are remarks and left out. */
final class ResourceLines {

    private ResourceLines() {}

    static List<String> of(String resource) {
        try (InputStream in = Objects.requireNonNull(ResourceLines.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }
}
