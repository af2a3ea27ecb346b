package io.wiredesk.ingest.mailbox;

import io.wiredesk.ingest.connect.IngestConfig;
import io.wiredesk.ingest.net.AddressGuard;
import io.wiredesk.ingest.net.GuardedSocketFactory;
import io.wiredesk.ingest.net.WebConfig;
import io.wiredesk.ingest.oauth.TokenEndpoint;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of the mail connector. */
final class MailConfig extends IngestConfig {

    static final String CONNECT_TIMEOUT_MS = "wiredesk.mail.connect.timeout.ms";
    static final String ANSWER_TIMEOUT_MS = "wiredesk.mail.answer.timeout.ms";
    static final String MAIL_TIMEOUT_MS = "wiredesk.mail.deadline.ms";

    static final ConfigDef DEFINITION = definition();

    MailConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    MailNetwork network() {
        Duration connect = Duration.ofMillis(getInt(CONNECT_TIMEOUT_MS));
        return MailNetwork.of(
                new GuardedSocketFactory(guard(), connect),
                Duration.ofMillis(getInt(ANSWER_TIMEOUT_MS)),
                Duration.ofMillis(getInt(MAIL_TIMEOUT_MS)));
    }

    /** Where access tokens are asked for. */
    TokenEndpoint tokenEndpoint() {
        return TokenEndpoint.over(WebConfig.of(this));
    }

    private AddressGuard guard() {
        return AddressGuard.anyPort(WebConfig.of(this).allow());
    }

    public static ConfigDef definition() {
        ConfigDef def = WebConfig.addTo(IngestConfig.definition());
        number(
                def,
                CONNECT_TIMEOUT_MS,
                10_000,
                1,
                "Connect timeout",
                "Until a connection to a mail server stands, in milliseconds.");
        number(
                def,
                ANSWER_TIMEOUT_MS,
                30_000,
                2,
                "Answer timeout",
                "For a mail server to answer a command completely, in milliseconds.");
        number(
                def,
                MAIL_TIMEOUT_MS,
                120_000,
                3,
                "Mail deadline",
                "For a mail server to hand over a mail completely, in milliseconds.");
        return def;
    }

    private static void number(ConfigDef def, String name, int value, int order, String display, String doc) {
        def.define(
                name,
                ConfigDef.Type.INT,
                value,
                Range.atLeast(1),
                Importance.LOW,
                doc,
                "Mail",
                order,
                Width.SHORT,
                display);
    }
}
