package io.wiredesk.sink.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version this was built as. */
final class Version {

    private Version() {}

    static String current() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/io/wiredesk/sink/build.properties")) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read build.properties of this plugin", e);
        }
        return build.getProperty("version");
    }
}
