package io.wiredesk.deploy.line;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Mailboxes of years of newsletters, three stories each, no two alike. */
record OldMail(String name, int count) {

    private static final DateTimeFormatter FROM =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final String[] WORDS =
            ("council bridge orchard engine violin glacier market senate reactor museum pigeon "
                            + "tunnel harvest satellite verdict carnival pipeline ferry drought stadium bakery volcano library "
                            + "tractor festival embassy quarry harbour meadow chapel foundry regatta orchestra")
                    .split(" ");

    Path mbox(Path folder) {
        Path file = folder.resolve(name + ".mbox");
        try (Writer out = Files.newBufferedWriter(file)) {
            write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(Path folder) {
        Path file = folder.resolve(name + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mail/" + name + ".mbox"));
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            write(out);
            out.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer out) throws IOException {
        Random random = new Random(name.hashCode());
        for (int i = 0; i < count; i++) {
            Instant when = Instant.parse("2019-01-01T08:00:00Z").plusSeconds(3600L * i);
            out.write("From letter@example.org " + FROM.format(when) + "\n");
            out.write("From: Old News " + i % 20 + " <letter" + i % 20 + "@old.example>\nSubject: " + name + " " + i
                    + "\nMessage-ID: <" + i + "." + name + "@old.example>\nDate: " + DATE.format(when)
                    + "\nList-Id: <news" + i % 20 + ".old.example>\nContent-Type: text/plain; charset=utf-8\n\n");
            for (int story = 0; story < 3; story++) {
                out.write("Report " + name + " " + i + " part " + story + ". " + text(random) + "\n\n\n");
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("It says");
        for (int i = 0; i < 60; i++) {
            text.append(' ')
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(10) == 0 ? random.nextInt(10_000) : "");
        }
        return text.append('.').toString();
    }
}
