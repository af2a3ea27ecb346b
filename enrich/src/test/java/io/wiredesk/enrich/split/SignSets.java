package io.wiredesk.enrich.split;

import java.util.Map;

/** Sets of signs for tests. */
final class SignSets {

    private SignSets() {}

    static SignSet of(Map<String, Double> signs) {
        SignTable table = new SignTable();
        signs.keySet().forEach(table::sign);
        SignSet set = new SignSet(table);
        signs.forEach((name, value) -> set.set(table.sign(name), value));
        return set;
    }
}
