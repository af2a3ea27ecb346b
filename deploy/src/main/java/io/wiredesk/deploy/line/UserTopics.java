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
 * @param all each slug once
 * @param read the state of the file they were read from
 */
public record UserTopics(List<NewsTopic> all, FileStamp read) {

    public UserTopics {
        all = List.copyOf(all);
    }

    /**
     * Those of a file as it is now; the built-in ones if there is none.
     *
     * @throws InvalidTopics naming every mistake with its line
     */
    public static UserTopics of(Optional<Path> file) {
        FileStamp now = file.map(FileStamp::of).orElse(FileStamp.NONE);
        Map<String, NewsTopic> bySlug = new LinkedHashMap<>();
        NewsTopics.builtIn().forEach(topic -> bySlug.put(topic.slug(), topic));
        file.ifPresent(path -> read(path, bySlug).forEach(topic -> bySlug.put(topic.slug(), topic)));
        return new UserTopics(new ArrayList<>(bySlug.values()), now);
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
