package io.wiredesk.enrich.tag;

import io.wiredesk.schemas.NewsTopic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's {@code topics.yaml}:
 *
 * <pre>{@code
 * topics:
 *   - label: Central banks            # required
 *     slug: central-banks             # from the label unless given
 *     description: Who sets rates     # for people
 *     query: >-                       # in the QueryLanguage, or:
 *       "Federal Reserve" ECB
 *     any: [Federal Reserve, ECB]     # one of these, exactly but for upper and lower case
 *     none: [blood bank]              # a query or such a list: stories to leave out
 *     parent: economy                 # slug of a wider topic, of this file or built in
 *     iptc: medtop:20000350           # IPTC Media Topics code
 *     stream: true                    # a channel of its own: the default
 * }</pre>
 *
 * Keys that are not known are errors, as a misspelt one would otherwise go unnoticed.
 */
public final class TopicsFile {

    private TopicsFile() {}

    /** What the file holds: all of its topics, or everything wrong with it. */
    public sealed interface Content {}

    /** All fine; in the order of the file. */
    public record Topics(List<NewsTopic> topics) implements Content {
        public Topics {
            topics = List.copyOf(topics);
        }
    }

    /** At least one problem, in the order of the file. */
    public record Refused(List<Problem> problems) implements Content {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One thing to correct.
     *
     * @param line from 1
     * @param column from 1
     * @param what is wrong, a sentence for the author
     * @param nearest the valid thing that may have been meant
     */
    public record Problem(
            int line, int column, String what, @Nullable String nearest) {

        /** {@code line 3, column 5: there is no key "quary"; did you mean "query"?} */
        public String sentence() {
            String where = "line " + line + ", column " + column + ": " + what;
            return nearest == null ? where : where + "; did you mean \"" + nearest + "\"?";
        }
    }

    /**
     * Reads and checks a whole file, queries included. Never throws, whatever the text.
     *
     * @param yaml the file's content
     * @param others slugs of topics defined elsewhere (built in), which may be parents; the file may redefine them
     */
    public static Content read(String yaml, Set<String> others) {
        return new TopicsReader(others).read(yaml);
    }
}
