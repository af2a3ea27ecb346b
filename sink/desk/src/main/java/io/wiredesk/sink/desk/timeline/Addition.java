package io.wiredesk.sink.desk.timeline;

import java.util.List;

/**
 * What a telling has that no earlier one had.
 *
 * @param sentences the first new ones as they stand there, long ones cut; at most {@link #SENTENCES}
 * @param more how many new sentences there are beyond those
 * @param differences numbers that an earlier telling gives differently; at most {@link #DIFFERENCES}
 */
public record Addition(List<String> sentences, int more, List<Difference> differences) {

    static final int SENTENCES = 3;
    static final int DIFFERENCES = 3;

    public Addition {
        sentences = List.copyOf(sentences);
        differences = List.copyOf(differences);
    }

    /**
     * A number about the same thing, and another value of it.
     *
     * @param here as it stands in this telling: {@code 65,000 homes}
     * @param there as it stood before: {@code 60,000 homes}
     * @param storyId where that stood
     */
    public record Difference(String here, String there, String storyId) {}
}
