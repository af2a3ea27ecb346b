package io.wiredesk.sink.desk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A path of the desk with its query. */
record Address(String path, String query) {

    static Address of(String path) {
        return new Address(path, "");
    }

    /** With this parameter; null leaves it out. */
    Address with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        String parameter = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Address(path, query.isEmpty() ? "?" + parameter : query + "&" + parameter);
    }

    @Override
    public String toString() {
        return path + query;
    }
}
