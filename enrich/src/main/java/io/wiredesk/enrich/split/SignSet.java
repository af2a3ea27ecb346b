package io.wiredesk.enrich.split;

import java.util.Arrays;

/** Signs of a table with their values, most of them between 0 and 1; what is 0 is left out. What is set twice counts once. */
final class SignSet {

    /** Takes a sign by name. */
    interface Each {
        void sign(int place, String name, double value);
    }

    private static final int MANY = 96;

    private final SignTable table;
    private final long[] known;
    private int[] signs = new int[MANY];
    private double[] values = new double[MANY];
    private int size;

    SignSet(SignTable table) {
        this.table = table;
        this.known = new long[table.size() / Long.SIZE + 1];
    }

    /** What all of them weigh together. */
    double weighed(double[] weights) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[signs[i]] * values[i];
        }
        return sum;
    }

    int size() {
        return size;
    }

    /** Each with its place in the order they were set in. */
    void forEach(Each each) {
        for (int i = 0; i < size; i++) {
            each.sign(i, table.name(signs[i]), values[i]);
        }
    }

    void set(int sign, double value) {
        if (value == 0) {
            return;
        }
        long bit = 1L << sign;
        boolean again = (known[sign / Long.SIZE] & bit) != 0;
        int at = again ? indexOf(sign) : size++;
        if (at == signs.length) {
            signs = Arrays.copyOf(signs, 2 * at);
            values = Arrays.copyOf(values, 2 * at);
        }
        known[sign / Long.SIZE] |= bit;
        signs[at] = sign;
        values[at] = value;
    }

    void set(int sign, boolean holds) {
        set(sign, holds ? 1 : 0);
    }

    void bin(SignTable.Scale scale, double value) {
        set(scale.sign(value), 1);
    }

    /** A share of some whole; none of nothing. */
    void share(int sign, double part, double whole) {
        set(sign, whole == 0 ? 0 : part / whole);
    }

    private int indexOf(int sign) {
        int at = 0;
        while (signs[at] != sign) {
            at++;
        }
        return at;
    }
}
