package io.wiredesk.sink.desk.live;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real broker in this process for all tests that take a {@link Installation}: each gets channels of its own. */
public final class DeskBroker implements ParameterResolver {

    private static final AtomicInteger INSTALLATIONS = new AtomicInteger();

    private record Broker(TestBroker running) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            running.close();
            running.deleteFolder();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    /** JUnit closes what is in its stores: the broker after all tests, an installation after its test. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Namespace here = ExtensionContext.Namespace.create(DeskBroker.class);
        Broker broker = context.getRoot()
                .getStore(here)
                .getOrComputeIfAbsent(Broker.class, key -> new Broker(TestBroker.start()), Broker.class);
        return context.getStore(here)
                .getOrComputeIfAbsent(
                        Installation.class,
                        key -> new Installation(
                                broker.running().bootstrap(), "test" + INSTALLATIONS.incrementAndGet() + "."),
                        Installation.class);
    }
}
