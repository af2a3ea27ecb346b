package io.wiredesk.ingest.archive;

import io.wiredesk.ingest.Unreadable;
import io.wiredesk.ingest.feed.FeedEditions;
import io.wiredesk.ingest.feed.FeedParser;
import io.wiredesk.ingest.mail.MailReader;
import io.wiredesk.schemas.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The bytes of an input into its items, by format. Whatever a parser does, an item is read or refused. */
final class ItemReader {

    private final FeedParser feeds = new FeedParser();

    /** One item's bytes into its editions. */
    private interface Parser {
        List<Edition> parse(byte[] raw) throws Unreadable;
    }

    /**
     * The items from a position on.
     *
     * @param in an mbox from the position on, any other input from its beginning
     * @param position {@link Item#next} of the last item that is done; 0 for all
     */
    Items open(Format format, InputStream in, Input input, long position) throws IOException {
        return switch (format) {
            case MBOX -> mbox(in, input, position);
            case MAIL ->
                whole(in, input, position, raw -> List.of(MailReader.read(raw, input.source(), input.receivedAt())));
            case EMLX ->
                whole(
                        in,
                        input,
                        position,
                        raw -> List.of(MailReader.read(Emlx.message(raw), input.source(), input.receivedAt())));
            case FEED -> whole(in, input, position, raw -> feed(raw, input));
            case HTML -> whole(in, input, position, raw -> List.of(LoosePage.html(raw, input)));
            case TEXT -> whole(in, input, position, raw -> List.of(LoosePage.text(raw, input)));
        };
    }

    private List<Edition> feed(byte[] raw, Input input) throws Unreadable {
        return FeedEditions.of(feeds.parse(raw, null), input.source(), null, input.receivedAt());
    }

    private static Items mbox(InputStream in, Input input, long position) throws IOException {
        MboxSplitter messages = new MboxSplitter(in, position, EditionReader.MAX_BYTES);
        MboxMessage first = messages.next();
        if (first == null && position == 0) {
            return items(List.of(new ReadResult.Refused(input.name(), "empty", new byte[0])), 0);
        }
        Iterator<MboxMessage> ahead = first == null
                ? List.<MboxMessage>of().iterator()
                : List.of(first).iterator();
        return () -> {
            MboxMessage message = ahead.hasNext() ? ahead.next() : messages.next();
            return message == null ? null : new Item(message(message, input), message.end());
        };
    }

    private static ReadResult message(MboxMessage message, Input input) {
        String item = input.name() + "@" + message.start();
        return message.whole()
                ? read(item, message.raw(), raw -> List.of(MailReader.read(raw, input.source(), input.receivedAt())))
                        .getFirst()
                : new ReadResult.Refused(item, tooLarge(), message.raw());
    }

    private static Items whole(InputStream in, Input input, long position, Parser parser) throws IOException {
        byte[] raw = in.readNBytes(EditionReader.MAX_BYTES + 1);
        if (raw.length > EditionReader.MAX_BYTES) {
            byte[] kept = Arrays.copyOf(raw, EditionReader.MAX_BYTES);
            return items(List.of(new ReadResult.Refused(input.name(), tooLarge(), kept)), position);
        }
        return items(read(input.name(), raw, parser), position);
    }

    private static String tooLarge() {
        return "larger than " + EditionReader.MAX_BYTES + " bytes";
    }

    private static List<ReadResult> read(String item, byte[] raw, Parser parser) {
        try {
            Optional<String> known = isBlank(raw) ? Optional.of("empty") : ForeignFile.words(raw);
            return known.isPresent()
                    ? List.of(new ReadResult.Refused(item, known.get(), raw))
                    : read(item, parser.parse(raw));
        } catch (Unreadable e) {
            return List.of(new ReadResult.Refused(item, e.why(), raw));
        } catch (StackOverflowError e) {
            return List.of(new ReadResult.Refused(item, "nested too deeply", raw));
        } catch (RuntimeException e) {
            return List.of(
                    new ReadResult.Refused(item, "unreadable (" + e.getClass().getSimpleName() + ")", raw));
        }
    }

    private static List<ReadResult> read(String item, List<Edition> editions) {
        List<ReadResult> results = new ArrayList<>();
        for (Edition edition : editions) {
            String name = editions.size() == 1 ? item : item + "#" + (results.size() + 1);
            results.add(new ReadResult.Read(edition, name));
        }
        return results;
    }

    private static boolean isBlank(byte[] raw) {
        for (byte b : raw) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static Items items(List<ReadResult> results, long position) {
        Iterator<ReadResult> left = results.stream().skip(position).iterator();
        long[] done = {Math.min(position, results.size())};
        return () -> left.hasNext() ? new Item(left.next(), ++done[0]) : null;
    }
}
