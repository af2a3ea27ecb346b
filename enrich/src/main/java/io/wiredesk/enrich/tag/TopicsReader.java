package io.wiredesk.enrich.tag;

import io.wiredesk.enrich.tag.TopicsFile.Content;
import io.wiredesk.enrich.tag.TopicsFile.Problem;
import io.wiredesk.enrich.tag.TopicsFile.Refused;
import io.wiredesk.enrich.tag.TopicsFile.Topics;
import io.wiredesk.schemas.NewsTopic;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one {@link TopicsFile}: YAML nodes, which know their place in the file, to definitions. */
final class TopicsReader {

    private final Set<String> others;
    private final Problems problems = new Problems();

    TopicsReader(Set<String> others) {
        this.others = others;
    }

    Content read(String yaml) {
        List<Entry> entries = entries(yaml);
        refuseDuplicates(entries);
        refuseUnknownParents(entries);
        List<Problem> found = problems.inOrder();
        return found.isEmpty() ? new Topics(entries.stream().map(Entry::topic).toList()) : new Refused(found);
    }

    private List<Entry> entries(String yaml) {
        List<Entry> entries = new ArrayList<>();
        Optional<Section> file = compose(yaml).flatMap(root -> Section.of(root, List.of("topics"), problems));
        for (Node item : file.map(this::items).orElse(List.of())) {
            Section.of(item, TopicEntry.KEYS, problems)
                    .ifPresent(section ->
                            TopicEntry.read(section).ifPresent(topic -> entries.add(new Entry(section, topic))));
        }
        return entries;
    }

    private Optional<Node> compose(String yaml) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                problems.add(1, 1, "the file is empty: it needs a list \"topics\"");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark();
            problems.add(at.getLine() + 1, at.getColumn() + 1, "not YAML: " + e.getProblem());
        } catch (YAMLException | StackOverflowError e) {
            problems.add(1, 1, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private List<Node> items(Section file) {
        Node list = file.node("topics");
        if (list instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(list == null ? file.start() : list, "\"topics\" must be a list of topics");
        return List.of();
    }

    private void refuseDuplicates(List<Entry> entries) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Entry first = seen.putIfAbsent(entry.topic().slug(), entry);
            if (first != null) {
                problems.add(
                        entry.at("slug"),
                        "the topic \"" + entry.topic().slug() + "\" is already in line "
                                + (first.section().start().getStartMark().getLine() + 1));
            }
        }
    }

    private void refuseUnknownParents(List<Entry> entries) {
        Set<String> slugs = new HashSet<>(others);
        entries.forEach(entry -> slugs.add(entry.topic().slug()));
        for (Entry entry : entries) {
            String parent = entry.topic().parent();
            if (parent != null && !slugs.contains(parent)) {
                problems.add(entry.at("parent"), "there is no topic \"" + parent + "\"", Nearest.to(parent, slugs));
            }
        }
    }

    private record Entry(Section section, NewsTopic topic) {
        Node at(String key) {
            Node node = section.node(key);
            return node == null ? section.start() : node;
        }
    }
}
