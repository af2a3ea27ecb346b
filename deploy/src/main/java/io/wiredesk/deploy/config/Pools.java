package io.wiredesk.deploy.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pool name → source ids. Ids nobody has yet are fine: sources are added while wiredesk runs. */
final class Pools {

    private Pools() {}

    static Map<String, List<String>> read(Value value) throws Wrong {
        Map<String, List<String>> pools = new LinkedHashMap<>();
        Map<String, String> poolOf = new HashMap<>();
        for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
            pools.put(entry.getKey(), ids(entry.getKey(), entry.getValue(), poolOf));
        }
        if (pools.isEmpty()) {
            throw new Wrong("names no pool", "write {default: []}, or leave the key out");
        }
        return pools;
    }

    private static List<String> ids(String pool, Value list, Map<String, String> poolOf) {
        List<String> ids = new ArrayList<>();
        for (Value item : list.as(new Format<>("list of ids", Pools::items)).orElse(List.of())) {
            item.as(Formats.ID).ifPresent(id -> {
                String earlier = poolOf.putIfAbsent(id, pool);
                if (earlier != null) {
                    item.report("\"" + id + "\" is in pool " + earlier + " already", "keep it in one pool");
                }
                ids.add(id);
            });
        }
        return List.copyOf(ids);
    }

    private static List<Value> items(Value list) throws Wrong {
        return list.isNothing() ? List.of() : list.items();
    }
}
