package io.wiredesk.ingest.net;

import io.wiredesk.ingest.net.AddressGuard.Resolution;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;

/** {@link WebClient} whose every hop is guarded. Messages never hold an address: it may be a secret. */
final class GuardedWebClient implements WebClient {

    /** What one hop leads to. */
    private sealed interface Step {
        record Onward(Trail trail) implements Step {}

        record Done(WebAnswer answer) implements Step {}
    }

    private static final String NO_WEB = "no http(s) address";

    private final WebLimits limits;
    private final WebConfig config;
    private final AddressGuard guard;
    private final CloseableHttpClient http;

    GuardedWebClient(WebLimits limits, WebConfig config, AddressGuard guard) {
        this.limits = limits;
        this.config = config;
        this.guard = guard;
        this.http = Transport.open(limits, config, guard);
    }

    /**
     * On a thread of its own, which is interrupted at the deadline: time-outs of sockets count from byte to byte, and a
     * body that drips would go on for ever. Interrupting a virtual thread closes the socket it waits for.
     */
    @Override
    public WebAnswer send(WebRequest request) throws InterruptedException {
        FutureTask<WebAnswer> exchange = new FutureTask<>(() -> begin(request));
        Thread.ofVirtual().name("wiredesk-web").start(exchange);
        try {
            return exchange.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new WebAnswer.Failed(
                    "no complete answer within " + limits.total().toSeconds() + " s");
        } catch (ExecutionException e) {
            return WebFailure.of(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private WebAnswer begin(WebRequest request) throws IOException {
        Optional<String> broken = request.brokenHeader();
        if (broken.isPresent()) {
            return new WebAnswer.Refused("the request's header " + broken.get() + " holds control characters");
        }
        Optional<WebAddress> start = WebAddress.of(request.address());
        return start.isEmpty() ? new WebAnswer.Refused(NO_WEB) : follow(request, start.get());
    }

    private WebAnswer follow(WebRequest request, WebAddress start) throws IOException {
        Step step = new Step.Onward(Trail.from(start));
        while (step instanceof Step.Onward onward) {
            step = ask(request, onward.trail());
        }
        return ((Step.Done) step).answer();
    }

    private Step ask(WebRequest request, Trail trail) throws IOException {
        HttpUriRequestBase hop = Hop.of(request, trail, config.userAgent());
        try {
            checkBehindProxy(trail.at());
            ClassicHttpResponse response = http.executeOpen(trail.at().target(), hop, HttpClientContext.create());
            Optional<String> location = Hop.location(response).filter(l -> request.content() == null);
            return location.isPresent()
                    ? redirect(trail, response.getCode(), location.get())
                    : new Step.Done(receive(response, trail));
        } catch (BlockedHostException e) {
            return refused(
                    trail.redirects() == 0
                            ? String.valueOf(e.getMessage())
                            : "redirected to " + trail.at().host() + ": " + e.getMessage());
        } finally {
            hop.cancel(); // closes the connection unless the body was read to its end
        }
    }

    private Step redirect(Trail trail, int status, String location) {
        if (trail.redirects() == limits.maxRedirects()) {
            return refused("more than " + limits.maxRedirects() + " redirects (to " + trail.redirectHosts() + ")");
        }
        return trail.at()
                .resolve(location)
                .<Step>map(next -> new Step.Onward(trail.to(next, status)))
                .orElseGet(() -> refused("redirected to something that is " + NO_WEB));
    }

    private static Step refused(String why) {
        return new Step.Done(new WebAnswer.Refused(why));
    }

    private WebAnswer receive(ClassicHttpResponse response, Trail trail) throws IOException {
        return switch (Bodies.read(response, limits.maxBytes())) {
            case Bodies.Body.Whole whole ->
                new WebAnswer.Received(response.getCode(), Hop.headers(response), whole.bytes(), trail.movedTo());
            case Bodies.Body.Refused refused -> new WebAnswer.Refused(refused.why());
        };
    }

    /** A proxy resolves names itself, so it and the names that we can resolve too are judged before it is asked. */
    private void checkBehindProxy(WebAddress at) throws BlockedHostException {
        if (config.proxy().isEmpty()) {
            return; // judged where it is connected to
        }
        HostPort proxy = config.proxy().get();
        if (guard.resolve(proxy.host(), proxy.port()) instanceof Resolution.Refused refused) {
            throw new BlockedHostException("the proxy cannot be used: " + refused.why());
        }
        if (guard.resolve(at.host(), at.port()) instanceof Resolution.Refused refused) {
            throw new BlockedHostException(refused.why());
        }
    }
}
