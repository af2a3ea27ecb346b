package io.wiredesk.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/** How mail programs write mailboxes. */
enum MboxDialect {
    MBOXO {
        @Override
        String written(String message, Random random) {
            return from(random) + message.replaceAll("(?m)^From ", ">From ") + "\n";
        }
    },
    MBOXRD {
        @Override
        String written(String message, Random random) {
            return from(random) + message.replaceAll("(?m)^(>*From )", ">$1") + "\n";
        }
    },
    MBOXCL {
        @Override
        String written(String message, Random random) {
            return from(random) + counted(message.replaceAll("(?m)^(>*From )", ">$1")) + "\n";
        }
    },
    MBOXCL2 {
        @Override
        String written(String message, Random random) {
            return from(random) + counted(message) + "\n";
        }
    },
    LYING_CONTENT_LENGTH {
        @Override
        String written(String message, Random random) {
            String quoted = message.replaceAll("(?m)^(>*From )", ">$1");
            return from(random) + "Content-Length: " + random.nextInt(3000) + "\n" + quoted + "\n";
        }
    },
    MMDF {
        @Override
        String written(String message, Random random) {
            return MboxMarks.MMDF + "\n" + (random.nextBoolean() ? from(random) : "") + message + MboxMarks.MMDF + "\n";
        }
    },
    NO_BLANK_LINE_BEFORE_FROM {
        @Override
        String written(String message, Random random) {
            return from(random) + message.replaceAll("(?m)^(>*From )", ">$1");
        }
    },
    WINDOWS {
        @Override
        String written(String message, Random random) {
            return MBOXRD.written(message, random).replace("\n", "\r\n");
        }

        @Override
        String read(String message) {
            return message.replace("\r\n", "\n");
        }
    },
    OLD_MAC {
        @Override
        String written(String message, Random random) {
            return MBOXRD.written(message, random).replace('\n', '\r');
        }
    };

    private static final List<String> FROM_LINES = List.of(
            "From a@example.org Sun Mar  1 08:00:00 2026",
            "From - Sun Mar 01 08:00:00 2026",
            "From 1790000000000000001@xxx Sun Mar 01 08:00:00 +0000 2026",
            "From ???@??? Thu Jan 01 00:00:00 1998",
            "From MAILER-DAEMON Thu, 1 Jan 2026 10:00:00 GMT 2026",
            "From a@example.org  Sun Mar  1 08:00 CET 2026");

    /** A message as it lies in the mailbox, line ends and separators included. */
    abstract String written(String message, Random random);

    /** What was read, with the line ends that were written. */
    String read(String message) {
        return message;
    }

    static String from(Random random) {
        return FROM_LINES.get(random.nextInt(FROM_LINES.size())) + "\n";
    }

    /** With the length of its body in its header. */
    static String counted(String message) {
        int body = message.indexOf("\n\n") + 2;
        int length = message.substring(body).getBytes(ISO_8859_1).length;
        return "Content-Length: " + length + "\n" + message;
    }
}
