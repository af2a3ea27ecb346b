package io.wiredesk.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of signs, numbered as they are declared, so that nothing but numbers is handled where each cut is weighed. */
final class SignTable {

    /** One sign for each stretch of a scale, so that a linear model can weigh each as it likes. */
    static final class Scale {

        /** Of the sign for what is at most the first bound; the others follow. */
        private final int first;

        private final double[] bounds;

        private Scale(int first, double[] bounds) {
            this.first = first;
            this.bounds = bounds;
        }

        int sign(double value) {
            int bin = 0;
            while (bin < bounds.length && value > bounds[bin]) {
                bin++;
            }
            return first + bin;
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Where what belongs to a constant stands in an array that holds something for each. */
    @SuppressWarnings(
            "EnumOrdinal") // arrays of numbers, indexed in the innermost loop; they are made anew with each start
    static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    /** The number of a sign; the same name has the same number. */
    int sign(String name) {
        return numbers.computeIfAbsent(name, added -> {
            names.add(added);
            return names.size() - 1;
        });
    }

    /** A sign for each of the constants, between two parts of a name. */
    <E extends Enum<E>> int[] signs(String before, E[] constants, String after) {
        int[] signs = new int[constants.length];
        for (E constant : constants) {
            signs[place(constant)] = sign(before + constant + after);
        }
        return signs;
    }

    Scale scale(String name, double... bounds) {
        int first = names.size();
        for (double bound : bounds) {
            sign(name + "<" + bound);
        }
        sign(name + ">" + bounds[bounds.length - 1]);
        return new Scale(first, bounds);
    }

    /** A scale for each of the constants. */
    <E extends Enum<E>> Scale[] scales(String before, E[] constants, String after, double... bounds) {
        Scale[] scales = new Scale[constants.length];
        for (E constant : constants) {
            scales[place(constant)] = scale(before + constant + after, bounds);
        }
        return scales;
    }

    int size() {
        return names.size();
    }

    String name(int sign) {
        return names.get(sign);
    }

    /** Weights by the number of the sign; what has none weighs nothing. */
    double[] weights(Map<String, Double> byName) {
        double[] weights = new double[names.size()];
        for (int sign = 0; sign < weights.length; sign++) {
            weights[sign] = byName.getOrDefault(names.get(sign), 0.0);
        }
        return weights;
    }
}
