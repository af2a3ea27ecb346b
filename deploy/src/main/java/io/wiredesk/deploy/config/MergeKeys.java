package io.wiredesk.deploy.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML's {@code <<: *anchor}, which SnakeYAML resolves only together with its own binding. */
final class MergeKeys {

    private MergeKeys() {}

    /** The mapping's own entries, then those it merges in and does not have itself; merges within merged ones are not followed. */
    static List<NodeTuple> flattened(MappingNode mapping) {
        List<NodeTuple> own =
                mapping.getValue().stream().filter(tuple -> !isMerge(tuple)).toList();
        List<NodeTuple> all = new ArrayList<>(own);
        Set<String> names = new HashSet<>();
        own.forEach(tuple -> names.add(name(tuple)));
        for (NodeTuple merge : mapping.getValue()) {
            if (isMerge(merge)) {
                merged(merge.getValueNode()).stream()
                        .filter(tuple -> !isMerge(tuple) && names.add(name(tuple)))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static List<NodeTuple> merged(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping.getValue();
            case SequenceNode sequence ->
                sequence.getValue().stream()
                        .flatMap(item ->
                                item instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty())
                        .toList();
            default -> List.of();
        };
    }

    private static boolean isMerge(NodeTuple tuple) {
        return Tag.MERGE.equals(tuple.getKeyNode().getTag());
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
