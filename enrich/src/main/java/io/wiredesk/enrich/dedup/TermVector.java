package io.wiredesk.enrich.dedup;

/** Terms, ascending, each with a positive weight: what a story tells of, or what all stories of a cluster do. */
sealed interface TermVector permits EventTerms, Centre {

    int size();

    /** Ascending in {@code i}. */
    int term(int i);

    int weight(int i);

    /** Euclidean. */
    double length();

    /** 0 to 1; 0 where the two share no term. */
    default double cosine(TermVector other) {
        long dot = 0;
        int j = 0;
        for (int i = 0; i < size(); i++) {
            while (j < other.size() && other.term(j) < term(i)) {
                j++;
            }
            if (j < other.size() && other.term(j) == term(i)) {
                dot += (long) weight(i) * other.weight(j);
            }
        }
        return dot == 0 ? 0 : Math.min(1, dot / (length() * other.length()));
    }
}
