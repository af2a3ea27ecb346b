package io.wiredesk.deploy.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the predicted stories are that gold does not have. */
final class FalseStories {

    static final String SEVERAL = "several stories in one";
    static final String FOREIGN = "a story with foreign text attached";
    static final String FRAGMENT = "fragment of a story";
    static final String FURNITURE = "furniture taken for a story";
    static final String OTHER = "other";

    /** Less than this share of its words stands in any gold story: it is none, nor part of one. */
    private static final double FOREIGN_WORDS = 0.5;

    private FalseStories() {}

    static List<Failure> of(Matching matching) {
        List<Item> gold = Stream.concat(matching.gold().stories().stream(), matching.gold().optional().stream())
                .toList();
        return matching.unmatched().stream()
                .map(story -> failure(story, gold, matching.gold()))
                .toList();
    }

    private static Failure failure(Item story, List<Item> gold, GoldEdition edition) {
        Optional<Item> whole = Containment.around(story, gold);
        List<Item> inside = Containment.inside(story, gold);
        String what = switch (inside.size()) {
            case 0 -> whole.isPresent() ? FRAGMENT : rest(story, gold);
            case 1 -> whole.isPresent() ? OTHER : FOREIGN;
            default -> SEVERAL;
        };
        return new Failure(
                what,
                edition,
                story,
                whole.or(() -> inside.stream().findFirst()).orElse(null));
    }

    private static String rest(Item story, List<Item> gold) {
        boolean foreign = gold.stream().allMatch(each -> story.told().within(each.told()) < FOREIGN_WORDS);
        return foreign ? FURNITURE : OTHER;
    }
}
