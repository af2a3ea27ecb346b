package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The words that mark furniture, read from {@code furniture.tsv}, and those that address the reader. */
final class Lexicon {

    /** Where in a document a phrase marks furniture; see the head of the file. */
    enum Where {
        HEADING,
        STRONG,
        WEAK,
        ENDS,
        OPENER,
        BUTTON
    }

    /** One line of the file. */
    private record Row(Story.Kind kind, Where where, List<String> phrases) {

        /** The same with some of the phrases; a list that has none left keeps its number. */
        List<String> only(Predicate<String> some) {
            return phrases.stream().filter(some).toList();
        }
    }

    static final Lexicon FURNITURE = read("furniture.tsv");

    private static final String PERSONS =
            "you your we our us i my me i'm we're you're let's wir sie ihr ihre unser unsere uns ihnen ich vous votre vos nous"
                    + " notre nos je usted su nuestro nuestra nuestros tu te 您 你 我们 我";

    private final List<Row> rows;
    private final Phrases spaced;
    private final Phrases openers;
    private final Phrases dense;

    private Lexicon(List<Row> rows) {
        this.rows = rows;
        List<List<String>> anywhere = new ArrayList<>();
        rows.forEach(row -> anywhere.add(row.only(phrase -> row.where() != Where.OPENER && !Words.cjk(phrase))));
        anywhere.add(List.of(PERSONS.split(" ", -1)));
        this.spaced = new Phrases(anywhere);
        this.openers = new Phrases(rows.stream()
                .map(row -> row.only(phrase -> row.where() == Where.OPENER && !Words.cjk(phrase)))
                .toList());
        this.dense = new Phrases(rows.stream().map(row -> row.only(Words::cjk)).toList());
    }

    /** Phrases that are words of their own; the last list holds those that address the reader. */
    Phrases spaced() {
        return spaced;
    }

    /** Phrases at the beginning of a text, words of their own. */
    Phrases openers() {
        return openers;
    }

    /** Phrases in scripts that set no blanks between words. */
    Phrases dense() {
        return dense;
    }

    /** How many lists there are, the one of addressing words left aside. */
    int size() {
        return rows.size();
    }

    Where where(int list) {
        return rows.get(list).where();
    }

    /** The kind of the first of these lists that belongs there. */
    Optional<Story.Kind> kind(long lists, Where where) {
        for (long left = lists; left != 0; left &= left - 1) {
            Row row = rows.get(Long.numberOfTrailingZeros(left));
            if (row.where() == where) {
                return Optional.of(row.kind());
            }
        }
        return Optional.empty();
    }

    private static Lexicon read(String resource) {
        return new Lexicon(ResourceLines.of(resource).stream()
                .map(line -> row(line.split("\t", -1)))
                .sorted(Comparator.comparing(Row::where).thenComparing(Row::kind))
                .toList());
    }

    private static Row row(String[] fields) {
        return new Row(
                Story.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                Where.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                Arrays.asList(fields[2].split(" ; ", -1)));
    }
}
