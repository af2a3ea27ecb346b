package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Short editions made of long ones: a few stories from the beginning, a few from the middle, and of HTML the first long story
 * under its own headline. Most editions that gold is known of are long and hold many stories; a model that has seen only such
 * takes the last of three stories for small print, and the paragraphs of an essay for stories.
 */
final class Excerpts {

    private static final int FEW = 3;
    private static final int SEVERAL = 5;

    /** Paragraphs and words from which a story could be an edition of its own. */
    private static final int PARAGRAPHS = 4;

    private static final int LONG = 100;
    private static final double SAME = .8;

    private Excerpts() {}

    static List<Layout> of(Layout layout, List<GoldStory> gold) {
        List<Told> told = told(layout, gold);
        List<Layout> excerpts = new ArrayList<>();
        if (told.size() >= FEW + SEVERAL) {
            int middle = told.size() / 2;
            int last = Math.min(told.size() - 1, middle + SEVERAL - 2);
            excerpts.add(between(layout, 0, told.get(FEW - 1).to(), layout.about()));
            excerpts.add(
                    between(layout, told.get(middle - 1).to(), told.get(last).to(), layout.about()));
        }
        told.stream()
                .filter(story -> !layout.plain() && story.isLong(layout))
                .limit(1)
                .map(story -> between(layout, story.body(layout), story.to(), new About(story.headline(), false)))
                .forEach(excerpts::add);
        return excerpts;
    }

    /** Where a story stands, its last block excluded. */
    private record Told(int story, String headline, int from, int to) {

        /** Below its headline, if that stands alone. */
        int body(Layout layout) {
            return BagOfWords.of(layout.block(from).text()).f1(BagOfWords.of(headline)) >= SAME ? from + 1 : from;
        }

        boolean isLong(Layout layout) {
            return !headline.isEmpty() && to - body(layout) >= PARAGRAPHS && layout.words(body(layout), to) >= LONG;
        }
    }

    private static List<Told> told(Layout layout, List<GoldStory> gold) {
        GoldOverlap overlap =
                new GoldOverlap(layout, gold.stream().map(BagOfWords::of).toList());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            int story = overlap.held(i, i + 1) > 0 ? overlap.nearest(i, i + 1).story() : -1;
            boolean again = story >= 0 && !told.isEmpty() && told.getLast().story() == story;
            if (story >= 0) {
                int from = again ? told.removeLast().from() : i;
                told.add(new Told(story, gold.get(story).headline(), from, i + 1));
            }
        }
        return told;
    }

    private static Layout between(Layout layout, int from, int to, About about) {
        return new Layout(layout.blocks(from, to), layout.bodySize(), layout.plain(), about);
    }
}
