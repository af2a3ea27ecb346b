package io.wiredesk.deploy.evaluate;

/** A share that can be added up: hits of so many; NaN of none. */
record Ratio(double hits, int of) {

    Ratio plus(Ratio other) {
        return new Ratio(hits + other.hits, of + other.of);
    }

    double value() {
        return of == 0 ? Double.NaN : hits / of;
    }
}
