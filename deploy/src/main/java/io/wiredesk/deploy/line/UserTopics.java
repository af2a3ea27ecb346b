package io.wiredesk.deploy.line;

import io.wiredesk.enrich.tag.NewsTopics;
import io.wiredesk.enrich.tag.TopicsFile;
import io.wiredesk.schemas.NewsTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics an installation wants: the built-in ones, and those of the user's file, which may redefine them.
 *
 * @param file the user's, if there is one
 */
public record UserTopics(Optional<Path> file) {

    /**
     * The topics of this file, which is read now to find mistakes early.
     *
     * @throws InvalidTopics naming every mistake with its line
     */
    public static UserTopics of(Optional<Path> file) {
        UserTopics topics = new UserTopics(file);
        topics.all();
        return topics;
    }

    /**
     * As the file is now.
     *
     * @throws InvalidTopics naming every mistake with its line
     */
    public List<NewsTopic> all() {
        Map<String, NewsTopic> bySlug = new LinkedHashMap<>();
        NewsTopics.builtIn().forEach(topic -> bySlug.put(topic.slug(), topic));
        file.ifPresent(path -> read(path, bySlug).forEach(topic -> bySlug.put(topic.slug(), topic)));
        return new ArrayList<>(bySlug.values());
    }

    private static List<NewsTopic> read(Path path, Map<String, NewsTopic> builtIn) {
        return switch (TopicsFile.read(text(path), builtIn.keySet())) {
            case TopicsFile.Topics topics -> topics.topics();
            case TopicsFile.Refused refused -> throw new InvalidTopics(path, refused.problems());
        };
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new InvalidTopics(path, e);
        }
    }
}
