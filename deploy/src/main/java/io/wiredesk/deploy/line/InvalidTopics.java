package io.wiredesk.deploy.line;

import io.wiredesk.enrich.tag.TopicsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The user's topics cannot be used; the message names every mistake, for people. */
public final class InvalidTopics extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTopics(Path file, List<TopicsFile.Problem> problems) {
        super(problems.stream()
                .map(problem -> file + ", " + problem.sentence())
                .collect(Collectors.joining("\n", "the topics cannot be used\n", "")));
    }
}
