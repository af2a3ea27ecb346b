package io.wiredesk.deploy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for, below each other. */
final class Fields {

    private static final String GAP = "  ";

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String value) {}

    /** Adds one, unless there is nothing to say. */
    Fields add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(name, value));
        }
        return this;
    }

    /** Values in a column of their own; long ones go on below. */
    List<String> lines() {
        int column =
                fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
        return fields.stream().flatMap(field -> lines(field, column)).toList();
    }

    private static Stream<String> lines(Field field, int column) {
        String name = field.name() + " ".repeat(column - field.name().length()) + GAP;
        return Stream.of(Words.wrapped(field.value(), Words.WIDTH - name.length()).stream()
                        .collect(Collectors.joining("\n" + " ".repeat(name.length()), name, "")))
                .flatMap(String::lines);
    }
}
