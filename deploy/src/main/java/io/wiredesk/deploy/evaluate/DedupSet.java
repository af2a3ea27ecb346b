package io.wiredesk.deploy.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stories and what is known of which tell the same.
 *
 * @param name its folder's, as seen from where was looked; with the file of answers where there are several
 * @param stories file for {@code enrich --stories}
 */
public record DedupSet(String name, Path stories, Gold gold) {

    private static final String STORIES = "stories.ndjson";

    /** What is known. */
    public sealed interface Gold {

        /** Where such answers are. */
        String file();

        /** Story id to cluster, in order: all there is. */
        record Clusters(Map<String, String> clusters) implements Gold {

            @Override
            public String file() {
                return "gold.tsv";
            }
        }

        /** Pairs that are the same; of others nothing is known. */
        record Same(List<Pair> pairs) implements Gold {

            @Override
            public String file() {
                return "same.tsv";
            }
        }

        /** Pairs that are the same or not. */
        record Graded(List<Pair> pairs) implements Gold {

            @Override
            public String file() {
                return "graded.tsv";
            }
        }
    }

    /**
     * Two story ids.
     *
     * @param same whether people said they are one
     */
    public record Pair(String a, String b, boolean same) {}

    /**
     * The sets in and under a folder: each a folder with {@code stories.ndjson} beside {@code gold.tsv} (id, cluster),
     * {@code same.tsv} (two ids) or {@code graded.tsv} (two ids, 1 to 4).
     *
     * @throws IllegalArgumentException if a file of answers cannot be read
     */
    public static List<DedupSet> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(STORIES))
                    .sorted()
                    .flatMap(file -> beside(folder, file).stream())
                    .toList();
        }
    }

    private static List<DedupSet> beside(Path root, Path stories) {
        Path folder =
                Objects.requireNonNull(stories.toAbsolutePath().normalize().getParent());
        String name = name(root.toAbsolutePath().normalize(), folder);
        List<DedupSet> sets = new ArrayList<>();
        rows(folder.resolve("gold.tsv"), 2)
                .ifPresent(rows -> sets.add(new DedupSet(name, stories, new Gold.Clusters(clusters(rows)))));
        rows(folder.resolve("same.tsv"), 2)
                .ifPresent(rows -> sets.add(new DedupSet(name, stories, new Gold.Same(pairs(rows, row -> true)))));
        rows(folder.resolve("graded.tsv"), 3)
                .ifPresent(rows ->
                        sets.add(new DedupSet(name, stories, new Gold.Graded(pairs(rows, DedupSet::gradedSame)))));
        return sets.size() == 1
                ? sets
                : sets.stream()
                        .map(set -> new DedupSet(set.name + " by " + set.gold.file(), stories, set.gold))
                        .toList();
    }

    private static String name(Path root, Path folder) {
        return String.valueOf(folder.equals(root) ? folder.getFileName() : root.relativize(folder));
    }

    private static Map<String, String> clusters(List<String[]> rows) {
        Map<String, String> clusters = new LinkedHashMap<>();
        rows.forEach(row -> clusters.put(row[0], row[1]));
        return clusters;
    }

    private static List<Pair> pairs(List<String[]> rows, Predicate<String[]> same) {
        return rows.stream()
                .map(row -> new Pair(row[0], row[1], same.test(row)))
                .toList();
    }

    /** 1 is the same, 4 unrelated; means of several judges are no whole numbers. */
    private static boolean gradedSame(String[] row) {
        try {
            return Double.parseDouble(row[2]) <= 2;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a grade must be a number, got " + row[2], e);
        }
    }

    private static Optional<List<String[]>> rows(Path file, int cells) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t"))
                    .map(line -> line.split("\t", -1))
                    .peek(row -> require(file, row, cells))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void require(Path file, String[] row, int cells) {
        if (row.length < cells) {
            throw new IllegalArgumentException(
                    file + " needs " + cells + " cells a line, has " + String.join("\t", row));
        }
    }
}
