package io.wiredesk.deploy.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts changes of the user's topics into force while everything runs. A file with mistakes changes nothing. */
final class TopicsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);

    private final UserTopics topics;
    private final NewsTopicSync sync;
    private Stamp applied;

    TopicsWatch(UserTopics topics, NewsTopicSync sync) {
        this.topics = topics;
        this.sync = sync;
        this.applied = stamp();
    }

    /** Looks every second, as editors replace files in ways that file watchers miss. */
    static Every start(UserTopics topics, NewsTopicSync sync) {
        return Every.second("topics-watch", new TopicsWatch(topics, sync)::look);
    }

    /** Applies the file if it has changed; what fails for another reason than the file is tried again. */
    void look() {
        Stamp now = stamp();
        if (now.equals(applied)) {
            return;
        }
        try {
            NewsTopicPlan plan = sync.apply(topics.all());
            LOG.info(
                    "topics changed: {} in force anew, {} retired",
                    plan.write().size(),
                    plan.retire().size());
        } catch (InvalidTopics e) {
            LOG.error("{}; the topics stay as they were", e.getMessage());
        }
        applied = now;
    }

    private Stamp stamp() {
        return topics.file().map(Stamp::of).orElse(Stamp.NONE);
    }

    private record Stamp(FileTime modified, long size) {

        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime(), attributes.size());
            } catch (IOException e) {
                return NONE; // being replaced, or gone: reading it will tell
            }
        }
    }
}
