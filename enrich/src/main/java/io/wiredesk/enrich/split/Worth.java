package io.wiredesk.enrich.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each cut of a layout is worth if gold is right: about how many of gold's stories the best reading below it finds.
 * The figures below were tried out with whole newsletters left out.
 */
final class Worth {

    /** Parts of parts of parts: nobody's stories lie deeper, so a cut there is never worth it. */
    private static final int DEEPEST = 3;

    private static final double NEVER = -1;

    /** Word F1 from which a part counts as a story of gold's; so {@code evaluate split} has it. */
    static final double FOUND = .6;

    /** Word F1 from which nothing is missing or foreign; so {@code evaluate split} has it. */
    private static final double EXACT = .95;

    private static final double WORTH_EXACT = 1;
    private static final double WORTH_FOUND = .5;
    private static final double WORTH_ALMOST_EXACT = .9;
    private static final double WORTH_HEADLINE = .15;
    private static final double SAME_HEADLINE = .8;

    /** An optional story found is worth this share of another. */
    private static final double OPTIONAL = .5;

    /** Of a part that is of stories and is none: it shows as a false one. */
    private static final double WORTH_FRAGMENT = -.3;

    private static final double FRAGMENT_HELD = .5;
    private static final int FRAGMENT_WORDS = 3;

    /** Of any cut, so that of equals the fewer cuts win. */
    private static final double WORTH_CUT = -.01;

    /** Of each story that a heading names the section of. */
    private static final double WORTH_SECTION = .1;

    private static final double SAME_SECTION = .6;
    private static final double IN_SECTION = .8;

    /** Trust in later cuts to be right; the rest is for the part being left whole. */
    private static final double TRUST = .93;

    private final Layout layout;
    private final List<Cue> cues;
    private final GoldOverlap overlap;
    private final List<GoldStory> gold;
    private final List<BagOfWords> headlines;
    private final List<BagOfWords> sections;
    private final Map<Integer, BagOfWords> headings = new HashMap<>();
    private final Map<Span, Double> best = new HashMap<>();

    Worth(Layout layout, List<Cue> cues, List<GoldStory> gold) {
        this.layout = layout;
        this.cues = cues;
        this.gold = gold;
        overlap = new GoldOverlap(layout, gold.stream().map(BagOfWords::of).toList());
        headlines = gold.stream().map(story -> BagOfWords.of(story.headline())).toList();
        sections = gold.stream().map(story -> BagOfWords.of(story.section())).toList();
    }

    /** The story of gold that a part, without what stands above its heading, is most like. */
    GoldOverlap.Nearest nearest(Span part) {
        return overlap.nearest(part.heading() >= 0 ? part.heading() : part.begin(), part.to());
    }

    boolean isOptional(GoldOverlap.Nearest found) {
        return gold.get(found.story()).optional();
    }

    /** Share of a part's words that stand in stories, 0 to 1. */
    double held(Span part) {
        return overlap.held(part.begin(), part.to());
    }

    /** Of one of the ways to read a span; from {@value #NEVER} up, in stories. */
    double of(Cut cut, Span span) {
        if (cut.cue() == null) {
            return whole(span);
        }
        if (span.depth() >= DEEPEST) {
            return NEVER;
        }
        double sum = WORTH_CUT + WORTH_SECTION * sectioned(cut);
        for (Span part : cut.parts()) {
            sum += part.depth() < DEEPEST ? TRUST * best(part) + (1 - TRUST) * whole(part) : whole(part);
        }
        return sum;
    }

    /** Of the best way to read a span, which does not depend on how it was cut from its surroundings. */
    private double best(Span part) {
        Span span = new Span(part.begin(), part.from(), part.to(), part.heading(), part.depth(), null, false, 1);
        Double known = best.get(span);
        if (known == null) {
            known = Cutter.ways(span, layout, cues).stream()
                    .mapToDouble(cut -> of(cut, span))
                    .max()
                    .orElseThrow();
            best.put(span, known);
        }
        return known;
    }

    private double whole(Span span) {
        GoldOverlap.Nearest nearest = nearest(span);
        if (nearest.f1() >= FOUND) {
            return story(nearest, span);
        }
        boolean fragment = held(span) >= FRAGMENT_HELD && overlap.words(span.begin(), span.to()) > FRAGMENT_WORDS;
        return fragment ? WORTH_FRAGMENT : 0;
    }

    private double story(GoldOverlap.Nearest nearest, Span span) {
        double exactness = (nearest.f1() - FOUND) / (EXACT - FOUND);
        double worth =
                nearest.f1() >= EXACT ? WORTH_EXACT : WORTH_FOUND + (WORTH_ALMOST_EXACT - WORTH_FOUND) * exactness;
        double weight = isOptional(nearest) ? OPTIONAL : 1;
        return weight * worth + (headed(span, headlines.get(nearest.story())) ? WORTH_HEADLINE : 0);
    }

    private boolean headed(Span span, BagOfWords headline) {
        return headline.size() > 0 && headline(span).f1(headline) >= SAME_HEADLINE;
    }

    /** What a span's headline would be. */
    private BagOfWords headline(Span span) {
        if (span.heading() >= 0) {
            return heading(span.heading());
        }
        String text = layout.block(span.from()).text();
        Opening opening = layout.at(span.from()).opening();
        return BagOfWords.of(
                opening == null
                        ? text.substring(0, Sentences.firstEnd(text))
                        : text.substring(opening.from(), opening.to()));
    }

    /** How many stories have their section's name for a heading of the part they lie in. */
    private long sectioned(Cut cut) {
        return cut.parts().stream()
                .filter(part -> part.heading() >= 0)
                .mapToLong(this::sectioned)
                .sum();
    }

    private long sectioned(Span part) {
        return overlap.within(part.from(), part.to(), IN_SECTION)
                .filter(story -> isNamed(sections.get(story), part))
                .count();
    }

    /** By its heading, or by what stands above that. */
    private boolean isNamed(BagOfWords section, Span part) {
        return section.size() > 0
                && (heading(part.heading()).f1(section) >= SAME_SECTION
                        || heading(part.begin()).f1(section) >= SAME_SECTION);
    }

    private BagOfWords heading(int block) {
        return headings.computeIfAbsent(
                block, i -> BagOfWords.of(layout.block(i).text()));
    }
}
