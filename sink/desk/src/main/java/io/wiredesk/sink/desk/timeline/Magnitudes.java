package io.wiredesk.sink.desk.timeline;

import io.wiredesk.schemas.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that multiply the number before them, from {@code magnitudes.tsv}: million, Mrd., 万. */
final class Magnitudes {

    private static final Pattern WORD = Pattern.compile("[\\s-]?([\\p{L}\\p{M}]+)[.]?");
    private static final Map<String, Double> FACTORS = read();

    private Magnitudes() {}

    /**
     * A magnitude.
     *
     * @param end where the text goes on
     */
    record Found(double factor, int end) {}

    /** The one that stands at this place; null if none does. */
    static @Nullable Found at(String text, int place) {
        Matcher word = WORD.matcher(text).region(place, text.length());
        if (!word.lookingAt()) {
            return null;
        }
        int start = word.start(1);
        int first = text.codePointAt(start);
        boolean dense = Tokens.isDense(first);
        String found = dense ? Character.toString(first) : word.group(1);
        Double factor = FACTORS.get(Ids.normalised(found));
        return factor == null ? null : new Found(factor, dense ? start + found.length() : word.end());
    }

    private static Map<String, Double> read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Magnitudes.class.getResourceAsStream("magnitudes.tsv")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> Ids.normalised(cells[1]), cells -> Double.parseDouble(cells[0])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read magnitudes.tsv", e);
        }
    }
}
