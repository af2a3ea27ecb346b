package io.wiredesk.enrich.split;

/** Signs by number with their values: as little memory as they can do with, as there are millions. */
final class SignVector {

    private final int[] signs;
    private final float[] values;

    SignVector(int[] signs, float[] values) {
        this.signs = signs;
        this.values = values;
    }

    /** Their weighted sum; a sign that has no weight yet weighs nothing. */
    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            sum += signs[i] < weights.length ? weights[signs[i]] * values[i] : 0;
        }
        return sum;
    }

    /** Adds so many times their values to a sum. */
    void addTo(double[] sum, double times) {
        for (int i = 0; i < signs.length; i++) {
            sum[signs[i]] += times * values[i];
        }
    }
}
