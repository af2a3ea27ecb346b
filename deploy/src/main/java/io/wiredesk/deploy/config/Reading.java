package io.wiredesk.deploy.config;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** One reading of one file: what its values are resolved against, and what was found wrong. */
final class Reading {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final Paths paths;
    private final Placeholders placeholders;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param file for messages
     * @param folder relative paths start here
     */
    Reading(String file, Path folder, Function<String, @Nullable String> env) {
        this.file = file;
        this.paths = new Paths(folder, env);
        this.placeholders = new Placeholders(env, paths);
    }

    Paths paths() {
        return paths;
    }

    Placeholders placeholders() {
        return placeholders;
    }

    /** The whole text as one value; an empty mapping where there is none, or none that can be understood. */
    Value parse(String text, String key) {
        try {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            return new Value(node == null || Tag.NULL.equals(node.getTag()) ? empty() : node, key, this);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? start() : e.getProblemMark();
            report(mark, key, "not valid YAML: " + reason(e), "check indentation, quotes and colons around here");
        } catch (YAMLException e) {
            reportFile("not valid YAML: it holds characters that YAML does not allow", "save it as UTF-8 plain text");
        }
        return new Value(empty(), key, this);
    }

    void report(Mark mark, String key, String what, String remedy) {
        problems.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, key, what, remedy));
    }

    void reportFile(String what, String remedy) {
        problems.add(new Problem(file, 0, 0, "", what, remedy));
    }

    /** In the order of the file. */
    List<Problem> problems() {
        return problems.stream().sorted(BY_PLACE).toList();
    }

    private static String reason(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
    }

    private static Node empty() {
        return new MappingNode(Tag.MAP, true, List.of(), start(), start(), FlowStyle.BLOCK);
    }

    private static Mark start() {
        return new Mark("", 0, 0, 0, new int[0], 0);
    }
}
