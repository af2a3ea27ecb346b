package io.wiredesk.deploy.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows in columns as wide as their widest cell.
 *
 * @param header one cell a column
 * @param rows as many cells each
 */
record Table(List<String> header, List<List<String>> rows) {

    private static final String GAP = "  ";

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        List<Integer> widths =
                IntStream.range(0, header.size()).mapToObj(this::widest).toList();
        return all().map(row -> line(row, widths)).toList();
    }

    /** How much these columns take, with the gaps before them. */
    int width(int from, int to) {
        return IntStream.range(from, to)
                .map(column -> GAP.length() + widest(column))
                .sum();
    }

    private int widest(int column) {
        return all().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private Stream<List<String>> all() {
        return Stream.concat(Stream.of(header), rows.stream());
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
