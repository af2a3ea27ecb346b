package io.wiredesk.enrich.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a text, each with the words around it. Texts made from one template share the words and differ in the
 * numbers: yesterday's score, day 2 for day 3, another price.
 *
 * @param headline upper 32 bits the words around, lower 32 bits the number
 * @param body the same for the text
 */
public record Numbers(List<Long> headline, List<Long> body) {

    public Numbers {
        headline = List.copyOf(headline);
        body = List.copyOf(body);
    }

    static Numbers of(List<String> headline, List<String> body) {
        return new Numbers(inContext(headline), inContext(body));
    }

    /** One conflict in the headlines is enough; a text may hold a typo, so there half of what is common must differ. */
    boolean conflict(Numbers other) {
        Common headlines = common(headline, other.headline);
        Common bodies = common(body, other.body);
        return headlines.different > 0 || bodies.different > bodies.same;
    }

    private static Common common(List<Long> mine, List<Long> theirs) {
        Map<Integer, Long> byContext = new HashMap<>();
        mine.forEach(number -> byContext.put(context(number), number));
        int same = 0;
        int different = 0;
        for (Long number : theirs) {
            Long counterpart = byContext.get(context(number));
            if (counterpart != null && counterpart.equals(number)) {
                same++;
            } else if (counterpart != null) {
                different++;
            }
        }
        return new Common(same, different);
    }

    private static int context(long number) {
        return (int) (number >>> 32);
    }

    private static List<Long> inContext(List<String> words) {
        List<Long> numbers = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size() && Character.isDigit(words.get(end).codePointAt(0))) {
                end++;
            }
            if (end > i) {
                String before = i == 0 ? "" : words.get(i - 1);
                String after = end == words.size() ? "" : words.get(end);
                String value = String.join(" ", words.subList(i, end));
                numbers.add(joined(Hashes.small(before + ' ' + after), Hashes.small(value)));
            }
            i = end + 1;
        }
        return numbers;
    }

    private static long joined(int upper, int lower) {
        return ((long) upper << 32) | Integer.toUnsignedLong(lower);
    }

    private record Common(int same, int different) {}
}
