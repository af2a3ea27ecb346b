package io.wiredesk.deploy.soak;

import io.wiredesk.deploy.soak.PublishedFeed.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a server does with a request. */
enum Fault {
    NONE {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            document(feed, feed.rss(Shape.PLAIN, random), out);
        }
    },
    HANGS_UP {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) {}
    },
    STALLS {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            head(out, "200 OK", "Content-Length: 5000", "ETag: " + feed.etag());
            hold(1 + random.nextInt(4));
        }
    },
    CUTS_THE_BODY {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            byte[] whole = bytes(feed.rss(Shape.PLAIN, random));
            head(out, "200 OK", "Content-Length: " + whole.length, "ETag: " + feed.etag());
            out.write(whole, 0, random.nextInt(whole.length));
        }
    },
    CUTS_THE_DOCUMENT {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            String whole = feed.rss(Shape.PLAIN, random);
            document(feed, whole.substring(0, 20 + random.nextInt(150)), out);
        }
    },
    ASKS_TO_LOG_IN {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            document(feed, "<!DOCTYPE html><html><body><form>Password</form></body></html>", out);
        }
    },
    ANSWERS_NOTHING {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            document(feed, "", out);
        }
    },
    FAILS {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            head(out, "500 Oh no", "Content-Length: 0");
        }
    },
    IS_BUSY {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            head(out, "503 Busy", "Retry-After: 1", "Content-Length: 0");
        }
    },
    BREAKS_GZIP {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            head(out, "200 OK", "Content-Encoding: gzip", "Content-Length: 8", "ETag: " + feed.etag());
            out.write(new byte[] {31, (byte) 139, 8, 0, 1, 2, 3, 4});
        }
    },
    LIES_THAT_NOTHING_CHANGED {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            head(out, "304 Not Modified");
        }
    },
    CHANGES_GUIDS {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            feed.changeGuids();
            document(feed, feed.rss(Shape.PLAIN, random), out);
        }
    },
    SHUFFLES {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            document(feed, feed.rss(Shape.SHUFFLED, random), out);
        }
    },
    TELLS_TWICE {
        @Override
        void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException {
            document(feed, feed.rss(Shape.EACH_TWICE, random), out);
        }
    };

    /** Writes an answer, or something like one. */
    abstract void answer(PublishedFeed feed, OutputStream out, Random random) throws IOException;

    private static void document(PublishedFeed feed, String text, OutputStream out) throws IOException {
        byte[] body = bytes(text);
        head(
                out,
                "200 OK",
                "Content-Type: application/rss+xml; charset=utf-8",
                "Content-Length: " + body.length,
                "ETag: " + feed.etag());
        out.write(body);
    }

    static void head(OutputStream out, String status, String... headers) throws IOException {
        String all = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        out.write(bytes("HTTP/1.1 " + status + "\r\n" + all + "Connection: close\r\n\r\n"));
        out.flush();
    }

    private static void hold(int seconds) {
        try {
            boolean never = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
