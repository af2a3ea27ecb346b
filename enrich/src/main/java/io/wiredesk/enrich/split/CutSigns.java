package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What speaks for cutting a span by a cue: how alike its items are, and how much each looks like one. */
final class CutSigns {

    private static final double MANY_BLOCKS = 4;
    private static final double WIDE = 2;

    private final int by;
    private final int family;
    private final Cue cue;
    private final Span span;
    private final Layout layout;
    private final int begin;
    private final List<Item> items = new ArrayList<>();
    private final SignSet signs = new SignSet(CutTable.TABLE);

    private CutSigns(Cut cut, Cue cue, Span span, Layout layout) {
        this.by = SignTable.place(cue.evidence());
        this.family = cue.prominence() > 0 ? 0 : 1;
        this.cue = cue;
        this.span = span;
        this.layout = layout;
        this.begin = span.start(cue);
        for (Span part : cut.parts()) {
            if (!part.loose()) {
                items.add(Item.of(part, layout));
            }
        }
    }

    static SignSet of(Cut cut, Cue cue, Span span, Layout layout) {
        CutSigns several = new CutSigns(cut, cue, span, layout);
        several.origin();
        several.loose(cut.parts());
        several.sizes();
        several.traits();
        several.looks();
        several.likeness();
        several.headings();
        several.cohesion();
        several.title();
        return several.signs;
    }

    private void origin() {
        int origin = SignTable.place(Signs.origin(span));
        signs.set(CutTable.BY[by], 1);
        signs.set(CutTable.BY_ORIGIN[by][origin], 1);
        signs.set(
                CutTable.AGAIN,
                span.cue() != null && !span.loose() && span.cue().evidence() == cue.evidence());
        signs.bin(CutTable.ITEMS, items.size());
        signs.bin(CutTable.ITEMS_BY[by], items.size());
        signs.set(CutTable.PLAIN_BY[by], layout.plain());
        signs.set(CutTable.PLAIN_BY_ORIGIN[by][origin], layout.plain());
        layout.density(begin, span.to()).ifPresent(density -> signs.bin(CutTable.DENSITY[origin], density));
    }

    private void loose(List<Span> parts) {
        double all = Math.max(1, layout.words(begin, span.to()));
        int loose = 0;
        for (Span part : parts) {
            loose += part.loose() ? part.words(layout) : 0;
        }
        byCue(CutTable.LOOSE, loose, all);
        Span first = parts.getFirst();
        if (first.loose()) {
            signs.share(CutTable.BEFORE, first.words(layout), all);
            signs.set(CutTable.BEFORE_BLOCKS, Math.min(1, (first.to() - first.begin()) / MANY_BLOCKS));
        }
    }

    private void sizes() {
        double sum = 0;
        double sumOfSquares = 0;
        double leads = 0;
        double links = 0;
        for (Item item : items) {
            sum += item.words();
            sumOfSquares += (double) item.words() * item.words();
            leads += item.traits().leadWords();
            links += item.links();
        }
        double n = Math.max(1, items.size());
        double mean = sum / n;
        signs.bin(CutTable.WORDS, mean);
        signs.bin(CutTable.WORDS_BY[by], mean);
        signs.bin(CutTable.LEAD_BY[by], leads / n);
        double deviation = Math.sqrt(Math.max(0, sumOfSquares / n - mean * mean));
        signs.set(CutTable.SPREAD, mean == 0 ? 0 : Math.min(WIDE, deviation / mean) / WIDE);
        signs.bin(CutTable.LINKS, links / n);
    }

    private void traits() {
        int[] counts = new int[CutTable.TRAITS.length];
        for (Item item : items) {
            Traits lead = item.traits();
            count(counts, CutTable.Trait.LINK, item.isLinked());
            count(counts, CutTable.Trait.LEAD_LINKED, lead.leadLinked());
            count(counts, CutTable.Trait.UNLINKED_LEAD, item.isLinked() && !lead.leadLinked());
            count(counts, CutTable.Trait.CREDIT, item.isCredited());
            count(counts, CutTable.Trait.BARE, item.isBare());
            count(counts, CutTable.Trait.INNER, item.isTopped(cue.prominence()));
            count(counts, CutTable.Trait.INNER_OPEN, item.openings() >= 2);
            count(counts, CutTable.Trait.LABEL, lead.label());
            count(counts, CutTable.Trait.COLON, item.endsIn(':', '：'));
            count(counts, CutTable.Trait.QUESTION, item.endsIn('?', '？'));
            count(counts, CutTable.Trait.NUMBERED, lead.numbered());
            count(counts, CutTable.Trait.PICTURE, item.picture());
            count(counts, CutTable.Trait.BUTTON, item.button());
            count(counts, CutTable.Trait.TINY, item.isTiny());
            count(counts, CutTable.Trait.HEADED, item.isHeaded());
        }
        shares(CutTable.TRAITS, counts);
    }

    /** Headings look other than what else items begin with. */
    private void looks() {
        DoubleSummaryStatistics sizes = new DoubleSummaryStatistics();
        int[] counts = new int[CutTable.Look.values().length];
        for (Item item : items) {
            Traits lead = item.traits();
            Span part = item.span();
            sizes.accept(lead.relative());
            count(counts, CutTable.Look.BOLD, item.block().isBold());
            count(counts, CutTable.Look.TAG, item.block().style().level() > 0);
            count(counts, CutTable.Look.UPPER, lead.upper());
            count(counts, CutTable.Look.MARKED, item.isMarked());
            count(counts, CutTable.Look.META, layout.at(part.begin()).meta());
            count(
                    counts,
                    CutTable.Look.ENDS_META,
                    item.endsApart() && item.end().meta());
            count(
                    counts,
                    CutTable.Look.ENDS_BUTTON,
                    item.endsApart() && item.end().button());
            count(counts, CutTable.Look.ENDS_CREDIT, item.end().credited());
            count(counts, CutTable.Look.THEN_TEXT, item.isFollowedByText());
            count(
                    counts,
                    CutTable.Look.AFTER_META,
                    part.begin() > begin && layout.at(part.begin() - 1).meta());
        }
        signs.bin(CutTable.SIZE[family], sizes.getAverage());
        shares(CutTable.LOOKS[family], counts);
    }

    private void likeness() {
        int[] patterns = new int[items.size()];
        BitSet targets = new BitSet();
        BitSet leads = new BitSet();
        int later = 0;
        int boxed = 0;
        for (int i = 0; i < patterns.length; i++) {
            Item item = items.get(i);
            patterns[i] = item.pattern();
            int target = layout.target(item.span().begin(), item.span().to());
            if (target >= 0) {
                targets.set(target);
            }
            leads.set(layout.text(item.lead()));
            if (item.span().begin() > begin) {
                later++;
                boxed += layout.block(item.span().begin()).join() < item.within() ? 1 : 0;
            }
        }
        byCue(CutTable.PATTERN, most(patterns), items.size());
        byCue(CutTable.TARGETS, targets.cardinality(), items.size());
        signs.share(CutTable.SAME_LEAD, items.size() - leads.cardinality(), items.size());
        byCue(CutTable.BOXED, boxed, later);
        int top = layout.tops(begin, span.to());
        byCue(CutTable.COVERAGE, Math.min(items.size(), top), Math.max(1, top));
    }

    /** How often the most frequent occurs. */
    private static int most(int[] values) {
        Arrays.sort(values);
        int most = 0;
        for (int i = 0, run = 0; i < values.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return most;
    }

    /** Which of the span's headings the cut goes by. */
    private void headings() {
        double all = layout.headings(begin, span.to());
        if (all == 0) {
            return;
        }
        int above = 0;
        for (int i = begin; i < span.to(); i++) {
            above += layout.at(i).heading() && layout.at(i).prominence() > cue.prominence() + Layout.SAME ? 1 : 0;
        }
        int used = 0;
        for (Item item : items) {
            used += item.isHeaded() ? 1 : 0;
        }
        signs.share(CutTable.TOPPED[family], above, all);
        signs.set(CutTable.TOP[family], above == 0);
        signs.set(CutTable.UNUSED, 1 - Math.min(1, used / all));
    }

    /** Stories beside each other speak of other things, and none begins by pointing back. */
    private void cohesion() {
        double at = 0;
        int starts = 0;
        int continuing = 0;
        double recurs = 0;
        int headed = 0;
        for (Item item : items) {
            int start = item.span().begin();
            if (start > begin) {
                at += layout.cohesion().across(start);
                starts++;
            }
            continuing += layout.at(start).continues() ? 1 : 0;
            if (item.isHeaded() && !item.isBare()) {
                recurs += item.recurs();
                headed++;
            }
        }
        int others = span.to() - begin - 1 - starts;
        if (starts > 0) {
            CutTable.COHESION.set(signs, by, at / starts);
        }
        if (starts > 0 && others > 0) {
            double all = layout.cohesion().across(begin + 1, span.to());
            CutTable.CONTRAST.set(signs, by, (all - at) / others - at / starts);
        }
        byCue(CutTable.CONTINUES, continuing, items.size());
        if (headed > 0) {
            CutTable.RECURS.set(signs, by, recurs / headed);
        }
    }

    /** The title of an edition of several stories names one of them, or a few. */
    private void title() {
        if (span.depth() > 0) {
            return;
        }
        double most = 0;
        int some = 0;
        for (Item item : items) {
            double titled = item.titled();
            most = Math.max(most, titled);
            some += titled > 0 ? 1 : 0;
        }
        signs.bin(CutTable.TITLED_MOST, most);
        signs.share(CutTable.TITLED_SOME, some, items.size());
    }

    private static void count(int[] counts, Enum<?> what, boolean holds) {
        counts[SignTable.place(what)] += holds ? 1 : 0;
    }

    private void shares(CutTable.Share[] shares, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            byCue(shares[i], counts[i], items.size());
        }
    }

    private void byCue(CutTable.Share share, double part, double whole) {
        share.set(signs, by, part, whole);
    }
}
