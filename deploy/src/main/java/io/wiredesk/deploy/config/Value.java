package io.wiredesk.deploy.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of the file: its content, its key and its place. */
final class Value {

    private final Node name;
    private final Node node;
    private final String key;
    private final Reading reading;

    /** A value without a name: an item of a list, or the whole file. */
    Value(Node node, String key, Reading reading) {
        this(node, node, key, reading);
    }

    private Value(Node name, Node node, String key, Reading reading) {
        this.name = name;
        this.node = node;
        this.key = key;
        this.reading = reading;
    }

    String key() {
        return key;
    }

    Reading reading() {
        return reading;
    }

    /** 1-based. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isNothing() {
        return Tag.NULL.equals(node.getTag());
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Its text, placeholders filled in: may be a secret. */
    String text() throws Wrong {
        return reading.placeholders().fill(asWritten());
    }

    /** Its text with placeholders as they stand: safe to quote, unless the value is an address. */
    String asWritten() throws Wrong {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Wrong("is a " + shape() + ", but one value belongs here", "write it as key: value");
    }

    List<Value> items() throws Wrong {
        if (!(node instanceof SequenceNode sequence)) {
            throw new Wrong("is a " + shape() + ", but a list belongs here", "write it as [a, b] or as lines with -");
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Value(item, key + "[" + items.size() + "]", reading));
        }
        return items;
    }

    /** Name → value; names written twice are reported. */
    Map<String, Value> entries() throws Wrong {
        if (!(node instanceof MappingNode mapping)) {
            throw new Wrong(
                    "is a " + shape() + ", but keys belong here", "write it as {key: value} or as indented lines");
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : MergeKeys.flattened(mapping)) {
            add(tuple, entries);
        }
        return entries;
    }

    private void add(NodeTuple tuple, Map<String, Value> entries) {
        Node named = tuple.getKeyNode();
        if (!(named instanceof ScalarNode scalar)) {
            reading.report(named.getStartMark(), key, "a key is not a word", "write each key as plain text");
            return;
        }
        String full = key.isEmpty() ? scalar.getValue() : key + "." + scalar.getValue();
        Value value = new Value(named, tuple.getValueNode(), full, reading);
        Value earlier = entries.putIfAbsent(scalar.getValue(), value);
        if (earlier != null) {
            value.reportName("is given twice, first in line " + earlier.line(), "remove one of them");
        }
    }

    /** The value in the given format, or nothing after a report of what is wrong with it. */
    <T> Optional<T> as(Format<T> format) {
        try {
            return Optional.of(format.reader().read(this));
        } catch (Wrong e) {
            report(e.what(), e.remedy());
            return Optional.empty();
        }
    }

    void report(String what, String remedy) {
        reading.report(node.getStartMark(), key, what, remedy);
    }

    /** Reports something wrong with the key itself. */
    void reportName(String what, String remedy) {
        reading.report(name.getStartMark(), key, what, remedy);
    }

    private String shape() {
        return switch (node) {
            case MappingNode mapping -> "group of keys";
            case SequenceNode sequence -> "list";
            default -> "single value";
        };
    }

    /** Only the key: the content may be a secret. */
    @Override
    public String toString() {
        return "Value[" + key + "]";
    }
}
