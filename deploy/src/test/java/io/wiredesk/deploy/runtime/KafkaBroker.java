package io.wiredesk.deploy.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For integration tests that need a broker, any broker: their methods may take a {@link KafkaBackend.Broker}. The tag picks
 * them out, to be run once more against a container.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("kafka-broker")
@ExtendWith(KafkaBackend.class)
public @interface KafkaBroker {}
