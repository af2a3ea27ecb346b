package io.wiredesk.enrich.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Keys and values of a YAML mapping. What is wrong with them goes to its problems. */
final class Section {

    private final Node start;
    private final Map<String, Node> values;
    private final Problems problems;

    private Section(Node start, Map<String, Node> values, Problems problems) {
        this.start = start;
        this.values = values;
        this.problems = problems;
    }

    /** Empty if the node is no mapping; keys that are unknown or there twice are left out; all that is a problem. */
    static Optional<Section> of(Node node, List<String> known, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, "must be keys and values (" + String.join(", ", known) + ")");
            return Optional.empty();
        }
        Map<String, Node> values = new HashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                Optional<String> nearest = Nearest.to(key, known);
                String hint = nearest.isPresent() ? "" : "; there are " + String.join(", ", known);
                problems.add(pair.getKeyNode(), "there is no key \"" + key + "\"" + hint, nearest);
            } else if (values.putIfAbsent(key, pair.getValueNode()) != null) {
                problems.add(pair.getKeyNode(), "the key \"" + key + "\" is there twice");
            }
        }
        return Optional.of(new Section(node, values, problems));
    }

    Node start() {
        return start;
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** Says what is wrong with the value of this key, or that it is missing. */
    void problem(String key, String what, Optional<String> nearest) {
        problems.add(values.getOrDefault(key, start), what, nearest);
    }

    void problem(Node at, String what) {
        problems.add(at, what);
    }

    /** Words as written: {@code no} is no boolean here, {@code 007} no number. Null if there are none. */
    @Nullable
    String text(String key) {
        Node node = values.get(key);
        return node == null ? null : text(node);
    }

    /** Null, and a problem, if it is anything but true or false. */
    @Nullable
    Boolean truth(String key, boolean otherwise) {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        return switch (node instanceof ScalarNode scalar ? scalar.getValue() : "") {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problems.add(node, "\"" + key + "\" must be true or false");
                yield null;
            }
        };
    }

    /** The texts of a list, with their places. */
    List<ScalarNode> texts(SequenceNode list) {
        List<ScalarNode> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (text(item) != null) {
                texts.add((ScalarNode) item);
            }
        }
        return texts;
    }

    private @Nullable String text(Node node) {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        problems.add(node, "must be words");
        return null;
    }
}
