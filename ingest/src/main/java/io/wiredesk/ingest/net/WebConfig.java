package io.wiredesk.ingest.net;

import io.wiredesk.ingest.IngestVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * Settings of every connector that goes out to the network.
 *
 * @param allow places that may be reached although they are not public or use another port
 * @param insecureTls places whose certificate is not looked at
 * @param proxy what web requests go through, if anything
 * @param userAgent who we say we are
 */
public record WebConfig(AllowList allow, AllowList insecureTls, Optional<HostPort> proxy, String userAgent) {

    public static final String ALLOW = "wiredesk.web.allow";
    public static final String INSECURE_TLS = "wiredesk.web.insecure.tls";
    public static final String PROXY = "wiredesk.web.proxy";
    public static final String CONTACT = "wiredesk.web.contact";

    private static final String GROUP = "Network";
    private static final String PROJECT = "https://wiredesk.io";

    /** Adds the settings. */
    public static ConfigDef addTo(ConfigDef definition) {
        return definition
                .define(
                        ALLOW,
                        ConfigDef.Type.LIST,
                        List.of(),
                        valid(
                                value -> AllowList.parse(strings(value)),
                                "host, IP address or CIDR range, each with :port or not"),
                        Importance.MEDIUM,
                        "Hosts, IP addresses or CIDR ranges, each optionally with :port, that may be reached although "
                                + "they are not public. An entry with a port also opens a port that is not the web's.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Allowed places")
                .define(
                        INSECURE_TLS,
                        ConfigDef.Type.LIST,
                        List.of(),
                        valid(
                                value -> AllowList.parse(strings(value)),
                                "host, IP address or CIDR range, each with :port or not"),
                        Importance.LOW,
                        "Places, written like those of " + ALLOW
                                + ", whose TLS certificate is not checked: anyone on the "
                                + "way to them can read and change what they send.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Unchecked certificates")
                .define(
                        PROXY,
                        ConfigDef.Type.STRING,
                        "",
                        valid(value -> HostPort.parse(value.toString()), "host:port, or empty"),
                        Importance.LOW,
                        "HTTP proxy, host:port, for all web requests; proxies of the environment are ignored. One that is "
                                + "not public has to be in " + ALLOW + " too.",
                        GROUP,
                        3,
                        Width.MEDIUM,
                        "Proxy")
                .define(
                        CONTACT,
                        ConfigDef.Type.STRING,
                        PROJECT,
                        new ConfigDef.NonEmptyStringWithoutControlChars(),
                        Importance.LOW,
                        "Web or mail address that the User-Agent gives; publishers want a way to reach you.",
                        GROUP,
                        4,
                        Width.MEDIUM,
                        "Contact");
    }

    /** What a configuration with these settings says. */
    public static WebConfig of(AbstractConfig config) {
        return new WebConfig(
                AllowList.parse(config.getList(ALLOW)),
                AllowList.parse(config.getList(INSECURE_TLS)),
                HostPort.parse(config.getString(PROXY)),
                "wiredesk/" + IngestVersion.get() + " (+" + config.getString(CONTACT) + ")");
    }

    /** The same, under another name. */
    public WebConfig as(String otherAgent) {
        return new WebConfig(allow, insecureTls, proxy, otherAgent);
    }

    private static ConfigDef.Validator valid(Consumer<Object> parser, String form) {
        return LambdaValidator.with((name, value) -> check(parser, name, value), () -> form);
    }

    private static void check(Consumer<Object> parser, String name, @Nullable Object value) {
        try {
            if (value != null) {
                parser.accept(value);
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name + ": " + e.getMessage()); // without the value: it may hold a password
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
