package io.wiredesk.ingest.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 11, 12, 13 and 15 of docs/faults.md: bodies that are cut short, packed or without end. */
class WebBodiesTest extends WebFixture {

    private static final String OK = "HTTP/1.1 200 OK\n";
    private static final byte[] TEXT = "<rss>ünd so weiter</rss>".getBytes(UTF_8);

    @Test
    void a_body_shorter_than_announced_is_not_taken() throws Exception {
        server.at("/", OK + "Content-Length: 1000", TEXT);

        assertThat(failure(get("/"))).isEqualTo("answer ended early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nab",
                "5\r\nabcde",
                "5\r\nabcde\r\n",
                "zz\r\nabcde\r\n0\r\n\r\n",
                "2\r\nabcde\r\n0\r\n\r\n",
                "fffffffffffffffff\r\nabc",
                "-5\r\nabcde\r\n0\r\n\r\n"
            })
    void broken_chunks_are_not_taken(String chunks) throws Exception {
        server.at("/", OK + "Transfer-Encoding: chunked", chunks.getBytes(ISO_8859_1));

        assertThat(failure(get("/"))).isNotBlank();
    }

    @Test
    void good_chunks_and_bodies_that_end_with_the_connection_are_taken() throws Exception {
        server.at(
                "/chunks", OK + "Transfer-Encoding: chunked", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        server.at("/last", OK + "Transfer-Encoding: chunked", "5\r\nabcde\r\n0".getBytes(ISO_8859_1));
        server.at("/end", OK + "Connection: close", TEXT);

        assertThat(received(get("/chunks")).body()).asString(UTF_8).isEqualTo("abcde");
        assertThat(received(get("/last")).body())
                .as("a missing last line end")
                .asString(UTF_8)
                .isEqualTo("abcde");
        assertThat(received(get("/end")).body()).isEqualTo(TEXT);
    }

    @Test
    void what_is_packed_in_a_known_way_is_unpacked() throws Exception {
        packed("/gzip", "gzip", gzip(TEXT));
        packed("/x-gzip", "X-GZip", gzip(TEXT));
        packed("/two", "gzip", join(gzip(TEXT), gzip(TEXT)));
        packed("/zlib", "deflate", deflate(TEXT, false));
        packed("/raw", "deflate", deflate(TEXT, true));
        packed("/identity", "identity, gzip", gzip(TEXT));

        for (String path : new String[] {"/gzip", "/x-gzip", "/zlib", "/raw", "/identity"}) {
            assertThat(received(get(path)).body()).as(path).isEqualTo(TEXT);
        }
        assertThat(received(get("/two")).body()).isEqualTo(join(TEXT, TEXT));
        assertThat(server.requests.getFirst()).contains("Accept-Encoding: gzip, deflate\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "zstd",
                "compress",
                "gzip, gzip",
                "deflate, gzip",
                "gzip\nContent-Encoding: gzip",
                "\"gzip\""
            })
    void what_is_packed_twice_or_in_an_unknown_way_is_refused(String encoding) throws Exception {
        packed("/", encoding, gzip(gzip(TEXT)));

        assertThat(refusal(get("/"))).contains("only gzip and deflate are understood");
    }

    @Test
    void broken_packing_is_a_failure() throws Exception {
        byte[] whole = gzip(TEXT);
        byte[] wrong = whole.clone();
        wrong[wrong.length - 5] ^= 1; // its checksum
        packed("/none", "gzip", TEXT);
        packed("/half", "gzip", Arrays.copyOf(whole, whole.length / 2));
        packed("/head", "gzip", Arrays.copyOf(whole, 5));
        packed("/wrong", "gzip", wrong);
        packed("/deflate", "deflate", Arrays.copyOf(deflate(TEXT, false), 8));

        assertThat(failure(get("/none"))).isEqualTo("broken gzip or deflate");
        assertThat(failure(get("/half"))).isEqualTo("answer ended early");
        assertThat(failure(get("/head"))).isEqualTo("answer ended early");
        assertThat(failure(get("/wrong"))).isEqualTo("broken gzip or deflate");
        assertThat(failure(get("/deflate"))).isEqualTo("answer ended early");
    }

    @Test
    void a_bomb_is_cut_at_the_limit() throws Exception {
        packed("/gzip", "gzip", gzip(new byte[64 * 1024 * 1024]));
        packed("/deflate", "deflate", deflate(new byte[64 * 1024 * 1024], false));

        assertThat(refusal(get("/gzip"))).isEqualTo("larger than 1048576 bytes");
        assertThat(refusal(get("/deflate"))).isEqualTo("larger than 1048576 bytes");
    }

    @Test
    void the_limit_itself_still_fits() throws Exception {
        byte[] most = new byte[LIMITS.maxBytes()];
        new Random(7).nextBytes(most);
        server.at("/most", OK + "Content-Length: " + most.length, most);
        packed("/packed", "gzip", gzip(most));
        server.at("/more", OK + "Content-Length: " + (most.length + 1), join(most, new byte[1]));

        assertThat(received(get("/most")).body()).isEqualTo(most);
        assertThat(received(get("/packed")).body()).isEqualTo(most);
        assertThat(refusal(get("/more"))).isEqualTo("larger than 1048576 bytes");
    }

    /** The server counts on being read to the end: what is announced must not be fetched only to be thrown away. */
    @ParameterizedTest
    @CsvSource({
        "200, Content-Length: 100000000000",
        "302, Content-Length: 100000000000",
        "200, X-Endless: yes",
        "500, X-Endless: yes"
    })
    void a_body_without_end_is_hung_up_on(int status, String header) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.ok("/next", "next");
        server.at("/", (client, out) -> {
            out.write(("HTTP/1.1 " + status + " X\r\nLocation: /next\r\n" + header + "\r\n\r\n").getBytes(ISO_8859_1));
            try {
                endless(out);
            } catch (IOException e) {
                hungUp.countDown();
                throw e;
            }
        });

        assertThat(get("/")).isInstanceOfAny(WebAnswer.Received.class, WebAnswer.Refused.class);
        assertThat(hungUp.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_is_nothing_however_it_is_packed() throws Exception {
        packed("/empty", "gzip", new byte[0]);
        server.at(
                "/not-modified",
                "HTTP/1.1 304 Not Modified\nContent-Encoding: gzip\nContent-Length: 1000",
                new byte[0]);
        server.at("/no-content", "HTTP/1.1 204 No Content\nContent-Encoding: gzip", new byte[0]);

        assertThat(received(get("/empty")).body()).isEmpty();
        assertThat(received(get("/not-modified")).status()).isEqualTo(304);
        assertThat(received(get("/no-content")).body()).isEmpty();
    }

    @Test
    void the_status_of_an_error_counts_more_than_its_page() throws Exception {
        server.at("/short", "HTTP/1.1 503 Busy\nRetry-After: 120\nContent-Length: 1000", TEXT);
        server.at("/broken", "HTTP/1.1 429 Busy\nContent-Encoding: gzip\nContent-Length: " + TEXT.length, TEXT);
        byte[] large = new byte[2 * LIMITS.maxBytes()];
        server.at("/large", "HTTP/1.1 404 Lost\nContent-Length: " + large.length, large);

        assertThat(received(get("/short")).header("retry-after")).hasValue("120");
        assertThat(received(get("/broken")).status()).isEqualTo(429);
        assertThat(received(get("/large")).status()).isEqualTo(404);
    }

    private void packed(String path, String encoding, byte[] body) {
        server.at(path, OK + "Content-Encoding: " + encoding + "\nContent-Length: " + body.length, body);
    }

    private static void endless(OutputStream out) throws IOException {
        byte[] block = new byte[64 * 1024];
        while (!Thread.currentThread().isInterrupted()) {
            out.write(block);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            deflate.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
