package io.wiredesk.deploy.evaluate;

import java.util.Random;

/** Choices that look random and are always the same for one edition. */
final class Dice {

    private final long seed;
    private final Random random;

    Dice(String seed) {
        this.seed = seed.hashCode();
        this.random = new Random(this.seed);
    }

    /** With this chance. */
    boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** The same answer whenever it is asked of this name: a template builds like things alike. */
    boolean always(String name, double chance) {
        Random own = new Random(31 * seed + name.hashCode());
        own.nextInt(); // first values of like seeds are alike
        return own.nextDouble() < chance;
    }
}
