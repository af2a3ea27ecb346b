package io.wiredesk.enrich.dedup;

import io.wiredesk.schemas.Ids;

/**
 * Ids for what a story founds: made of its own id the first time, of {@code id#1}, {@code id#2}… when it founds again
 * after an edit, as its earlier cluster may live on, here or outside.
 *
 * @param number what the story's next founding starts from
 */
record Founding(String cluster, String copyGroup, int number) {

    static Founding by(Member founder, Draft draft) {
        int n = founder.foundings();
        Founding founding = numbered(founder.id(), n);
        while (draft.cluster(founding.cluster) != null
                || !draft.inGroup(founding.copyGroup).isEmpty()) {
            n++;
            founding = numbered(founder.id(), n);
        }
        return founding;
    }

    private static Founding numbered(String id, int n) {
        String name = n == 0 ? id : id + '#' + n;
        return new Founding(Ids.cluster(name), Ids.copyGroup(name), n + 1);
    }
}
