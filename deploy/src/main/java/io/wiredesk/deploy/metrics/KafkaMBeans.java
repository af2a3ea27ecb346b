package io.wiredesk.deploy.metrics;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What all parts of Kafka in this process show of themselves. Every client, the Connect worker and Kafka Streams register
 * what they measure in JMX, unasked, and take it away again when they close; so nothing has to be handed around to get at
 * the clients that Connect and Streams make for themselves.
 */
final class KafkaMBeans {

    private static final List<String> DOMAINS =
            List.of("kafka.streams", "kafka.connect", "kafka.consumer", "kafka.producer");

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Set<String> groups;

    /** Reads these groups only. */
    KafkaMBeans(Set<String> groups) {
        this.groups = groups;
    }

    /** All numbers there are now. */
    List<KafkaReading> read() {
        List<KafkaReading> readings = new ArrayList<>();
        for (String domain : DOMAINS) {
            for (ObjectName bean : beans(domain)) {
                String group = bean.getKeyProperty("type");
                if (group != null && groups.contains(group)) {
                    read(bean, group, readings);
                }
            }
        }
        return readings;
    }

    private Collection<ObjectName> beans(String domain) {
        try {
            return server.queryNames(new ObjectName(domain + ":*"), null);
        } catch (JMException e) {
            throw new IllegalStateException(domain, e);
        }
    }

    private void read(ObjectName bean, String group, List<KafkaReading> readings) {
        try {
            Map<String, String> meanings = new HashMap<>();
            for (MBeanAttributeInfo info : server.getMBeanInfo(bean).getAttributes()) {
                meanings.put(info.getName(), info.getDescription());
            }
            String[] names = meanings.keySet().toArray(String[]::new);
            Arrays.sort(names);
            for (Attribute attribute : server.getAttributes(bean, names).asList()) {
                if (attribute.getValue() instanceof Number number && !Double.isNaN(number.doubleValue())) {
                    readings.add(reading(bean, group, attribute.getName(), meanings, number.doubleValue()));
                }
            }
        } catch (JMException e) {
            return; // its owner has closed in the meantime
        }
    }

    private static KafkaReading reading(
            ObjectName bean, String group, String name, Map<String, String> meanings, double value) {
        TreeMap<String, String> tags = new TreeMap<>();
        bean.getKeyPropertyList().forEach((key, text) -> tags.put(key, unquoted(text)));
        tags.remove("type");
        return new KafkaReading(group, tags, name, meanings.getOrDefault(name, ""), value);
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? ObjectName.unquote(text) : text;
    }
}
