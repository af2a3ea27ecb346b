package io.wiredesk.deploy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    /** Maven puts it into the jar; a run from class folders has none. */
    private static final String MAVEN = "/META-INF/maven/io.wiredesk/wiredesk-deploy/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"wiredesk " + own(), "Kafka " + AppInfoParser.getVersion() + ", Java " + Runtime.version()
        };
    }

    private static String own() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(MAVEN)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(development)");
        }
    }
}
