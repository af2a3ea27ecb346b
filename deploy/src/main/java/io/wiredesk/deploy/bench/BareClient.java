package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The same GETs by the JDK's client and nothing else: no guard, no pacing, no parsing, no Kafka. */
final class BareClient {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private BareClient() {}

    /** Gets each address once; returns when all are answered or have failed. */
    static void getAll(List<String> addresses, int atOnce) throws InterruptedException {
        Semaphore free = new Semaphore(atOnce);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String address : addresses) {
                free.acquire();
                threads.execute(() -> {
                    get(client, address);
                    free.release();
                });
            }
        }
    }

    private static void get(HttpClient client, String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(DEADLINE)
                    .build();
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            // some feeds fail on purpose
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
