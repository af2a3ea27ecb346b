package io.wiredesk.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of wiredesk this is. */
public final class IngestVersion {

    private static final String RESOURCE = "wiredesk-ingest.properties";

    private IngestVersion() {}

    /** As the build wrote it. */
    public static String get() {
        try (InputStream in = IngestVersion.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
