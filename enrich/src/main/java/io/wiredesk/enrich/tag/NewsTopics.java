package io.wiredesk.enrich.tag;

import io.wiredesk.enrich.tag.TopicsFile.Problem;
import io.wiredesk.schemas.NewsTopic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics that come with wiredesk. */
public final class NewsTopics {

    private static final String RESOURCE = "news-topics.yaml";

    private NewsTopics() {}

    /** The 17 top levels of the IPTC Media Topics, with an English lexicon each. */
    public static List<NewsTopic> builtIn() {
        return switch (TopicsFile.read(resource(), Set.of())) {
            case TopicsFile.Topics file -> file.topics();
            case TopicsFile.Refused refused ->
                throw new IllegalStateException(RESOURCE + ": "
                        + refused.problems().stream().map(Problem::sentence).collect(Collectors.joining("; ")));
        };
    }

    private static String resource() {
        try (InputStream in = NewsTopics.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
