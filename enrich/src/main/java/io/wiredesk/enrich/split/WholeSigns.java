package io.wiredesk.enrich.split;

import java.util.BitSet;

/** What speaks for leaving a span whole. */
final class WholeSigns {

    /** A sign for all spans, and one for each way in which they come about. */
    private static final class Share {

        private final int all;
        private final int[] byOrigin;

        private Share(String name) {
            all = TABLE.sign("whole." + name);
            byOrigin = TABLE.signs("whole.", ORIGINS, "." + name);
        }
    }

    /** A kicker or a date rather than a first paragraph. */
    private static final int SHORT = 12;

    private static final int DEEP = 3;
    private static final int MANY_CREDITS = 3;

    static final SignTable TABLE = new SignTable();

    private static final Signs.Origin[] ORIGINS = Signs.Origin.values();

    private static final int WHOLE = TABLE.sign("whole");
    private static final int[] ORIGIN = TABLE.signs("whole.", ORIGINS, "");
    private static final int[] PLAIN = TABLE.signs("whole.", ORIGINS, ".plain");
    private static final int[] DEPTH = {
        TABLE.sign("whole.depth1"), TABLE.sign("whole.depth2"), TABLE.sign("whole.depth" + DEEP)
    };
    private static final int[] CUT_BY = TABLE.signs("whole.cut-by.", Evidence.values(), "");
    private static final SignTable.Scale SIBLINGS = TABLE.scale("whole.siblings", Signs.ITEMS);
    private static final SignTable.Scale[] WORDS =
            TABLE.scales("whole.", ORIGINS, ".words", 1, 12, 30, 80, 160, 320, 640);
    private static final SignTable.Scale BLOCKS = TABLE.scale("whole.blocks", .5, 1.5, 3.5, 8.5, 20.5);
    private static final SignTable.Scale DENSITY = TABLE.scale("whole.density", Signs.DENSITY);
    private static final SignTable.Scale[] DENSITY_BY = TABLE.scales("whole.", ORIGINS, ".density", Signs.DENSITY);
    private static final int CREDITS = TABLE.sign("whole.credits");
    private static final int CREDIT_ENDS = TABLE.sign("whole.credit-ends");

    private static final int LEAD_LINKED = TABLE.sign("whole.lead.linked");
    private static final int LEAD_NUMBERED = TABLE.sign("whole.lead.numbered");
    private static final int LEAD_OPENING = TABLE.sign("whole.lead.opening");

    private static final int HEADING_LINKED = TABLE.sign("whole.heading.linked");
    private static final int HEADING_NUMBERED = TABLE.sign("whole.heading.numbered");
    private static final SignTable.Scale HEADING_WORDS = TABLE.scale("whole.heading.words", Signs.LEAD_WORDS);
    private static final SignTable.Scale HEADING_SIZE = TABLE.scale("whole.heading.size", Signs.SIZES);
    private static final int HEADING_BOLD = TABLE.sign("whole.heading.bold");
    private static final int HEADING_TAG = TABLE.sign("whole.heading.tag");
    private static final int HEADING_UPPER = TABLE.sign("whole.heading.upper");
    private static final int HEADING_FURNITURE = TABLE.sign("whole.heading.furniture");
    private static final int HEADING_KICKED = TABLE.sign("whole.heading.kicked");

    private static final Share LINKED = new Share("linked-blocks");
    private static final Share OPENED = new Share("opened-blocks");
    private static final Share HEADINGS = new Share("heading-blocks");
    private static final Share LISTED = new Share("listed-words");
    private static final SignTable.Scale TARGETS = TABLE.scale("whole.targets", Signs.LINKS);
    private static final SignTable.Scale[] TARGETS_BY = TABLE.scales("whole.", ORIGINS, ".targets", Signs.LINKS);
    private static final SignTable.Scale BUTTONS = TABLE.scale("whole.buttons", Signs.LINKS);
    private static final SignTable.Scale PICTURES = TABLE.scale("whole.pictures", Signs.LINKS);

    private static final SignTable.Scale COHESION = TABLE.scale("whole.cohesion", Signs.COHESION);
    private static final SignTable.Scale[] COHESION_BY = TABLE.scales("whole.", ORIGINS, ".cohesion", Signs.COHESION);
    private static final SignTable.Scale LEAST_COHESION = TABLE.scale("whole.least-cohesion", Signs.COHESION);
    private static final int CONTINUED = TABLE.sign("whole.continued");
    private static final SignTable.Scale RECURS = TABLE.scale("whole.heading.recurs", Signs.SAID);
    private static final SignTable.Scale TITLED = TABLE.scale("whole.titled", Signs.SAID);
    private static final SignTable.Scale TITLED_FIRST = TABLE.scale("whole.titled-first", Signs.SAID);

    private final Span span;
    private final Layout layout;
    private final int origin;
    private final int blocks;
    private final SignSet signs = new SignSet(TABLE);

    private WholeSigns(Span span, Layout layout) {
        this.span = span;
        this.layout = layout;
        this.origin = SignTable.place(Signs.origin(span));
        this.blocks = span.to() - span.from();
    }

    static SignSet of(Span span, Layout layout) {
        WholeSigns whole = new WholeSigns(span, layout);
        whole.origin();
        whole.size();
        whole.lead();
        if (whole.blocks > 0) {
            whole.content();
            whole.cohesion();
            whole.title();
        }
        return whole.signs;
    }

    private void origin() {
        signs.set(WHOLE, 1);
        signs.set(ORIGIN[origin], 1);
        signs.set(PLAIN[origin], layout.plain());
        if (span.depth() > 0) {
            signs.set(DEPTH[Math.min(span.depth(), DEEP) - 1], 1);
        }
        if (span.cue() != null && !span.loose()) {
            signs.set(CUT_BY[SignTable.place(span.cue().evidence())], 1);
            signs.bin(SIBLINGS, span.siblings());
        }
    }

    private void size() {
        signs.bin(WORDS[origin], layout.words(span.from(), span.to()));
        signs.bin(BLOCKS, blocks);
        layout.density(span.from(), span.to()).ifPresent(density -> {
            signs.bin(DENSITY, density);
            signs.bin(DENSITY_BY[origin], density);
        });
        int credits = layout.credits(span.from(), span.to());
        signs.set(CREDITS, Math.min(1, credits / (double) MANY_CREDITS));
        signs.set(
                CREDIT_ENDS,
                credits == 1 && blocks > 0 && layout.at(span.to() - 1).credited());
    }

    private void lead() {
        if (span.heading() >= 0) {
            heading(layout.block(span.heading()), layout.at(span.heading()));
        } else if (blocks > 0) {
            Traits lead = layout.at(span.from());
            signs.set(LEAD_LINKED, lead.leadLinked());
            signs.set(LEAD_NUMBERED, lead.numbered());
            signs.set(LEAD_OPENING, lead.opening() != null);
        }
    }

    private void heading(Block block, Traits traits) {
        signs.set(HEADING_LINKED, traits.leadLinked());
        signs.set(HEADING_NUMBERED, traits.numbered());
        signs.bin(HEADING_WORDS, block.words());
        signs.bin(HEADING_SIZE, traits.relative());
        signs.set(HEADING_BOLD, block.isBold());
        signs.set(HEADING_TAG, block.style().level() > 0);
        signs.set(HEADING_UPPER, traits.upper());
        signs.set(HEADING_FURNITURE, layout.furniture(span.heading()).heading().isPresent());
        signs.set(HEADING_KICKED, span.heading() > span.begin());
    }

    private void content() {
        int linked = 0;
        int opened = 0;
        int listed = 0;
        int buttons = 0;
        int pictures = 0;
        BitSet targets = new BitSet();
        for (int i = span.from(); i < span.to(); i++) {
            Traits traits = layout.at(i);
            Block block = layout.block(i);
            linked += traits.links() > 0 ? 1 : 0;
            opened += traits.opening() != null && !traits.label() ? 1 : 0;
            listed += block.depth() > 0 ? block.words() : 0;
            buttons += traits.button() ? 1 : 0;
            pictures += block.image() != null ? 1 : 0;
            if (layout.target(i) >= 0) {
                targets.set(layout.target(i));
            }
        }
        share(LINKED, linked, blocks);
        share(OPENED, opened, blocks);
        share(HEADINGS, layout.headings(span.from(), span.to()), blocks);
        share(LISTED, listed, layout.words(span.from(), span.to()));
        signs.bin(TARGETS, targets.cardinality());
        signs.bin(TARGETS_BY[origin], targets.cardinality());
        signs.bin(BUTTONS, buttons);
        signs.bin(PICTURES, pictures);
    }

    /** Paragraphs of one story share words, and point back at each other. */
    private void cohesion() {
        Cohesion cohesion = layout.cohesion();
        if (blocks > 1) {
            double least = 1;
            int continued = 0;
            for (int i = span.from() + 1; i < span.to(); i++) {
                least = Math.min(least, cohesion.across(i));
                continued += layout.at(i).continues() ? 1 : 0;
            }
            double mean = cohesion.across(span.from() + 1, span.to()) / (blocks - 1);
            signs.bin(COHESION, mean);
            signs.bin(COHESION_BY[origin], mean);
            signs.bin(LEAST_COHESION, least);
            signs.share(CONTINUED, continued, blocks - 1);
        }
        if (span.heading() >= 0) {
            signs.bin(RECURS, cohesion.recurs(span.heading(), span.from(), span.to()));
        }
    }

    /** The title of an essay is what it is about. */
    private void title() {
        if (span.depth() == 0) {
            int lead = span.from() + (layout.block(span.from()).words() < SHORT ? 2 : 1);
            signs.bin(TITLED, layout.cohesion().titled(span.from(), span.to()));
            signs.bin(TITLED_FIRST, layout.cohesion().titled(span.from(), Math.min(span.to(), lead)));
        }
    }

    private void share(Share share, double part, double whole) {
        signs.share(share.all, part, whole);
        signs.share(share.byOrigin[origin], part, whole);
    }
}
