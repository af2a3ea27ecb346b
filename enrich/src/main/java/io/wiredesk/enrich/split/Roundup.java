package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that is a row of linked headlines ("Things happen") read as the list that it is. */
final class Roundup {

    private static final int MIN_LINKS = 4;
    private static final double MOSTLY = .6;
    private static final int MAX_BETWEEN = 4;

    private Roundup() {}

    /** The paragraph's parts, each with its separator; the paragraph itself where it is no roundup. */
    static List<RichText> parts(RichText rich) {
        if (rich.linked() < MOSTLY) {
            return List.of(rich);
        }
        List<Integer> ends = new ArrayList<>();
        String href = null;
        int at = 0;
        int links = 0;
        int linkEnd = -1;
        for (RichText.Run run : rich.runs()) {
            String target = run.style().href();
            if (target != null && !target.equals(href) && Words.any(run.text())) {
                links++;
                if (linkEnd >= 0) {
                    String between = rich.text().substring(linkEnd, at);
                    if (separates(between)) {
                        ends.add(at);
                    }
                }
            }
            href = target == null && !Words.any(run.text()) ? href : target;
            at += run.text().length();
            if (target != null) {
                linkEnd = at;
            }
        }
        if (links < MIN_LINKS || ends.size() + 1 < MOSTLY * links) {
            return List.of(rich);
        }
        List<RichText> parts = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            parts.add(rich.slice(from, end));
            from = end;
        }
        parts.add(rich.slice(from, rich.text().length()));
        return parts;
    }

    private static boolean separates(String between) {
        String sign = between.strip();
        boolean stops =
                !sign.isEmpty() && Words.count(sign) <= MAX_BETWEEN && ".;|•·/—–-!?。；、\n".indexOf(sign.charAt(0)) >= 0;
        return stops || between.indexOf('\n') >= 0;
    }
}
