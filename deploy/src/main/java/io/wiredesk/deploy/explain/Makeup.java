package io.wiredesk.deploy.explain;

import io.wiredesk.enrich.split.Split;
import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an edition is made of, by how much of it can be seen.
 *
 * @param parts its pieces in document order
 * @param legend the kinds that occur
 */
record Makeup(List<Part> parts, List<KindCount> legend) {

    /** All of an edition. */
    static final int WHOLE = 1000;

    /**
     * A piece as a length of the edition.
     *
     * @param from where it begins, 0 to {@link #WHOLE}
     */
    record Part(String kind, String label, int from, int length) {}

    /**
     * How many pieces are of a kind.
     *
     * @param share of what can be seen in all pieces, percent
     */
    record KindCount(String kind, String label, int count, int share) {}

    static Makeup of(Split split) {
        List<Integer> lengths = split.why().stream().map(Makeup::length).toList();
        int all = Math.max(1, lengths.stream().mapToInt(length -> length).sum());
        return new Makeup(parts(split.pieces(), lengths, all), legend(split.pieces(), lengths, all));
    }

    private static int length(Split.Why why) {
        return why.blocks().stream().mapToInt(String::length).sum();
    }

    private static List<Part> parts(List<Story> pieces, List<Integer> lengths, int all) {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int from = (int) (before * WHOLE / all);
            before += lengths.get(i);
            Story.Kind kind = pieces.get(i).kind();
            parts.add(new Part(kind.wireName(), PieceView.label(kind), from, (int) (before * WHOLE / all) - from));
        }
        return parts;
    }

    private static List<KindCount> legend(List<Story> pieces, List<Integer> lengths, int all) {
        Map<Story.Kind, Integer> counts = new EnumMap<>(Story.Kind.class);
        Map<Story.Kind, Integer> seen = new EnumMap<>(Story.Kind.class);
        for (int i = 0; i < pieces.size(); i++) {
            counts.merge(pieces.get(i).kind(), 1, Integer::sum);
            seen.merge(pieces.get(i).kind(), lengths.get(i), Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> legend(count.getKey(), count.getValue(), seen.getOrDefault(count.getKey(), 0), all))
                .toList();
    }

    private static KindCount legend(Story.Kind kind, int count, int seen, int all) {
        return new KindCount(kind.wireName(), PieceView.label(kind), count, EditionView.percent((double) seen / all));
    }
}
