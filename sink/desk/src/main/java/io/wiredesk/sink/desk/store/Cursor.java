package io.wiredesk.sink.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.wiredesk.schemas.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort key of its last item, in a form that callers hand back unread. */
final class Cursor {

    private Cursor() {}

    /** @param list tells the lists apart: a cursor of one is none of another */
    static String of(String list, Object... key) {
        List<Object> parts = new ArrayList<>(List.of(list));
        parts.addAll(List.of(key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(parts));
    }

    /**
     * The sort key, each of the types it was made with; null for the first page.
     *
     * @throws IllegalArgumentException if it is no cursor of this list
     */
    static @Nullable List<Object> key(@Nullable String cursor, String list, Class<?>... types) {
        if (cursor == null) {
            return null;
        }
        try {
            JsonNode parts = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
            if (parts.size() == types.length + 1 && list.equals(parts.get(0).asText())) {
                List<Object> key = new ArrayList<>();
                for (int i = 0; i < types.length; i++) {
                    key.add(Json.MAPPER.treeToValue(parts.get(i + 1), types[i]));
                }
                return List.copyOf(key);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(problem(cursor), e);
        }
        throw new IllegalArgumentException(problem(cursor));
    }

    private static String problem(String cursor) {
        int bytes = cursor.getBytes(StandardCharsets.UTF_8).length;
        return "after is no cursor of this list (" + bytes + " bytes); take it from the page before, unchanged";
    }
}
