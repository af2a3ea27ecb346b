package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What labels of furniture ("Sponsored", "Jobs") make of the parts that stand under them: they say it for the reader, and no
 * look weighs against that.
 */
final class Labelled {

    /** Nobody heads news with the words of these; "Quotes" or "Welcome" may be over stories. */
    private static final Set<Story.Kind> CERTAIN = EnumSet.of(Story.Kind.SPONSOR, Story.Kind.JOB);

    private static final int LABEL_WORDS = 12;

    private final Layout layout;

    /** What the part before says of the one that follows. */
    private Optional<Story.Kind> announced = Optional.empty();

    /** What the heading that stands alone somewhere above says of what it is over. */
    private Optional<Story.Kind> headed = Optional.empty();

    private double prominence;

    private Labelled(Layout layout) {
        this.layout = layout;
    }

    /** The kind that a label gives to each part; empty where none does. */
    static List<Optional<Story.Kind>> of(List<Cutter.Leaf> leaves, Layout layout) {
        Labelled labelled = new Labelled(layout);
        List<Optional<Story.Kind>> kinds = new ArrayList<>();
        for (Cutter.Leaf leaf : leaves) {
            kinds.add(labelled.next(leaf));
        }
        return kinds;
    }

    private Optional<Story.Kind> next(Cutter.Leaf leaf) {
        Span span = leaf.span();
        boolean alone = span.single();
        Traits first = layout.at(span.begin());
        Furniture says = layout.furniture(span.begin());
        if (alone && first.heading() && says.heading().isPresent()) {
            headed = says.heading();
            prominence = Math.max(prominence, first.prominence());
        } else if (first.heading() && first.prominence() >= prominence - Layout.SAME) {
            headed = Optional.empty();
            prominence = 0;
        }
        Optional<Story.Kind> kind =
                above(span).or(() -> announced).or(() -> section(leaf)).or(() -> headed);
        announced =
                alone && span.words(layout) <= LABEL_WORDS ? says.label().filter(CERTAIN::contains) : Optional.empty();
        return kind;
    }

    /** "SPONSORED" or "Jobs" right above a headline decides. */
    private Optional<Story.Kind> above(Span span) {
        for (int i = span.begin(); i < span.heading(); i++) {
            Optional<Story.Kind> label = layout.furniture(i).label();
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    private Optional<Story.Kind> section(Cutter.Leaf leaf) {
        return leaf.section() < 0
                ? Optional.empty()
                : layout.furniture(leaf.section()).heading().filter(CERTAIN::contains);
    }
}
