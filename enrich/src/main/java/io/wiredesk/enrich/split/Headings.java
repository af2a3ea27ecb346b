package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Ids;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which blocks are headings, and of what: decided for all that look alike, corrected one by one. */
final class Headings {

    /** What a heading heads. */
    enum Role {
        NONE,
        TITLE,
        SECTION,
        ITEM
    }

    /** Headings of one shape play one role. */
    private record Shape(int level, long size, boolean bold, boolean linked) {
        static Shape of(Block block) {
            return new Shape(block.style().level(), Math.round(block.size()), block.isBold(), block.isLinked());
        }
    }

    /** A heading and the blocks up to the next one. */
    private record Headed(Block heading, List<Block> body, boolean several) {

        static Headed of(Block heading, List<Block> body) {
            return new Headed(heading, body, holdsSeveral(body));
        }
    }

    private static final int MAX_WORDS = 24;
    private static final int MAX_TAGGED_WORDS = 40;
    private static final double LARGER = 1.14;
    private static final double MIN_TITLE_WORDS = 3.5;
    private static final double ALIKE = .8;
    private static final double HALF = .5;
    private static final double LIST_SHARE = .4;

    private final Map<Integer, Role> roles = new HashMap<>();

    private Headings() {}

    Role of(Block block) {
        return roles.getOrDefault(block.index(), Role.NONE);
    }

    /**
     * Reads the headings of a document.
     *
     * @param title the edition's own title, which may stand in it again
     */
    static Headings read(Blocks blocks, String title) {
        List<Headed> all = headed(blocks);
        Map<Shape, List<Headed>> byShape = new HashMap<>();
        all.forEach(h -> byShape.computeIfAbsent(Shape.of(h.heading()), s -> new ArrayList<>())
                .add(h));
        Map<Shape, Role> byClass = new HashMap<>();
        byShape.forEach((shape, alike) -> byClass.put(shape, role(shape, alike)));
        Headings headings = new Headings();
        all.forEach(h -> headings.roles.put(
                h.heading().index(),
                instanceRole(
                        h,
                        byClass,
                        title,
                        h.heading().index() == all.getFirst().heading().index())));
        headings.entitle(all);
        headings.subordinate(all);
        return headings;
    }

    /** A first heading larger than all others is the document's title, even if the edition is called otherwise. */
    private void entitle(List<Headed> all) {
        double others =
                all.stream().skip(1).mapToDouble(h -> weight(h.heading())).max().orElse(Double.MAX_VALUE);
        all.stream()
                .limit(1)
                .map(Headed::heading)
                .filter(first -> of(first) == Role.SECTION && first.style().level() > 0 && !first.hasLink())
                .filter(first -> weight(first) > others)
                .forEach(first -> roles.put(first.index(), Role.TITLE));
    }

    private static List<Headed> headed(Blocks blocks) {
        List<Headed> all = new ArrayList<>();
        Block heading = null;
        List<Block> body = new ArrayList<>();
        for (Block block : blocks.list()) {
            if (isCandidate(block, blocks)) {
                if (heading != null) {
                    all.add(Headed.of(heading, body));
                }
                heading = block;
                body = new ArrayList<>();
            } else {
                body.add(block);
            }
        }
        if (heading != null) {
            all.add(Headed.of(heading, body));
        }
        return all;
    }

    private static boolean isCandidate(Block block, Blocks blocks) {
        boolean tagged = block.style().level() > 0;
        boolean standsOut = tagged || block.isBold() || block.size() >= LARGER * blocks.bodySize();
        return standsOut
                && block.words() > 0
                && block.words() <= (tagged ? MAX_TAGGED_WORDS : MAX_WORDS)
                && block.depth() == 0
                && block.style().form() == Style.Form.PARAGRAPH
                && !Attributions.isByline(block.text())
                && !(block.isLinked() && Lexicon.FURNITURE.isButton(block.text()));
    }

    private static Role role(Shape shape, List<Headed> alike) {
        if (shape.linked() || share(alike, h -> Opening.number(h.heading().text()) > 0) >= HALF) {
            return Role.ITEM;
        }
        if (share(alike, h -> h.body().isEmpty()) >= HALF || share(alike, Headed::several) >= LIST_SHARE) {
            return Role.SECTION;
        }
        double words =
                alike.stream().mapToInt(h -> h.heading().words()).average().orElse(0);
        return alike.size() >= 3 && words >= MIN_TITLE_WORDS ? Role.ITEM : Role.SECTION;
    }

    private static Role instanceRole(Headed headed, Map<Shape, Role> byClass, String title, boolean first) {
        Block heading = headed.heading();
        Role role = byClass.getOrDefault(Shape.of(heading), Role.SECTION);
        if (repeats(title, heading.text(), first)) {
            return Role.TITLE;
        }
        if (Lexicon.FURNITURE.heading(heading.text()).isPresent()) {
            return Role.SECTION;
        }
        boolean bare = headed.body().isEmpty() && !heading.hasLink();
        boolean list = !heading.isLinked() && headed.several();
        return role == Role.ITEM && (bare || list) ? Role.SECTION : role;
    }

    /** Lower headings inside an item are part of it, unless they are over items themselves: then it was a section. */
    private void subordinate(List<Headed> all) {
        Block item = null;
        for (int i = 0; i < all.size(); i++) {
            Block heading = all.get(i).heading();
            Role role = of(heading);
            if (role == Role.ITEM) {
                item = item == null || weight(heading) >= weight(item) ? heading : item;
            } else if (role != Role.SECTION || item == null || weight(heading) >= weight(item)) {
                item = role == Role.SECTION ? null : item;
            } else if (isOverItems(
                    all.get(i), i + 1 < all.size() ? of(all.get(i + 1).heading()) : Role.NONE)) {
                roles.put(item.index(), item.isLinked() ? Role.ITEM : Role.SECTION);
                item = null;
            } else {
                roles.put(heading.index(), Role.NONE);
            }
        }
    }

    private static boolean isOverItems(Headed headed, Role next) {
        return headed.several()
                || (next == Role.ITEM && headed.body().isEmpty())
                || Lexicon.FURNITURE.heading(headed.heading().text()).isPresent();
    }

    /** How much a heading stands out; sections weigh more than what is in them. */
    static double weight(Block block) {
        return block.size() + (block.isBold() ? 1 : 0) + (block.style().level() > 0 ? 1 : 0);
    }

    /** Several things that look like items: the heading is over a list of them. */
    private static boolean holdsSeveral(List<Block> body) {
        Map<Opening.Kind, Integer> openings = new EnumMap<>(Opening.Kind.class);
        int items = 0;
        for (Block block : body) {
            Optional<Opening> opening = Opening.of(block);
            opening.filter(o -> o.kind() != Opening.Kind.DASH || block.depth() > 0)
                    .ifPresent(o -> openings.merge(o.kind(), 1, Integer::sum));
            items += Attributions.ends(block) || Opening.number(block.text()) > 0 ? 1 : 0;
        }
        return items >= 2 || openings.values().stream().anyMatch(n -> n >= 2);
    }

    private static double share(List<Headed> headed, java.util.function.Predicate<Headed> test) {
        return (double) headed.stream().filter(test).count() / headed.size();
    }

    /** The title's words again, or, in the first heading, some of them. */
    private static boolean repeats(String title, String heading, boolean first) {
        Set<String> a = new HashSet<>(List.of(Ids.normalised(title).split(" ")));
        Set<String> b = new HashSet<>(List.of(Ids.normalised(heading).split(" ")));
        int smaller = Math.min(a.size(), b.size());
        int larger = Math.max(a.size(), b.size());
        boolean within = a.containsAll(b);
        b.retainAll(a);
        boolean same = smaller >= 2 && b.size() >= ALIKE * larger;
        return same || (within && first);
    }
}
