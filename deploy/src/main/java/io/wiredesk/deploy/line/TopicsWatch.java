package io.wiredesk.deploy.line;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts changes of the user's topics into force while everything runs. A file with mistakes changes nothing. */
final class TopicsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsWatch.class);

    private final Path file;
    private final NewsTopicSync sync;

    TopicsWatch(Path file, NewsTopicSync sync) {
        this.file = file;
        this.sync = sync;
    }

    /** @param known the file as it was when it was last read */
    static Every start(Path file, FileStamp known, NewsTopicSync sync) {
        return Every.second("topics-watch", new FileWatch(file, known, new TopicsWatch(file, sync)::follow)::look);
    }

    void follow() {
        try {
            NewsTopicPlan plan = sync.apply(UserTopics.of(Optional.of(file)).all());
            LOG.info(
                    "topics changed: {} in force anew, {} retired",
                    plan.write().size(),
                    plan.retire().size());
        } catch (InvalidTopics e) {
            LOG.error("{}; the topics stay as they were", e.getMessage());
        }
    }
}
