package io.wiredesk.enrich.tag;

import io.wiredesk.enrich.tag.TopicsFile.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a file, so that its author sees everything at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(int line, int column, String what) {
        found.add(new Problem(line, column, what, null));
    }

    void add(Node at, String what) {
        add(at, what, Optional.empty());
    }

    void add(Node at, String what, Optional<String> nearest) {
        int line = at.getStartMark().getLine() + 1;
        int column = at.getStartMark().getColumn() + 1;
        found.add(new Problem(line, column, what, nearest.orElse(null)));
    }

    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
