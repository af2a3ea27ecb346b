package io.wiredesk.sink.desk.live;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest events of a channel, in the order they arrived here; immutable. Events are numbered from 0 on as long as the
 * desk runs.
 */
final class Window {

    private final Cursor base;
    private final Cursor tip;
    private final long first;
    private final List<Event> events;
    private final long bytes;

    private Window(Cursor base, Cursor tip, long first, List<Event> events, long bytes) {
        this.base = base;
        this.tip = tip;
        this.first = first;
        this.events = events;
        this.bytes = bytes;
    }

    static Window startingAfter(Cursor cursor) {
        return new Window(cursor, cursor, 0, List.of(), 0);
    }

    /** Whoever has had this finds all that followed in the window. */
    Cursor base() {
        return base;
    }

    /** Whoever has had this has had everything. */
    Cursor tip() {
        return tip;
    }

    /** Number of the event to come. */
    long end() {
        return first + events.size();
    }

    boolean covers(Cursor cursor) {
        return cursor.reaches(base);
    }

    /** Events from this number on; all there are if it has left the window. */
    List<Event> from(long number) {
        return events.subList((int) Math.max(0, number - first), events.size());
    }

    /** With newer events, and without the oldest where there are too many. */
    Window with(List<Event> arrived, LiveSettings limits) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(arrived);
        Cursor newTip = tip;
        long total = bytes;
        for (Event event : arrived) {
            newTip = newTip.at(event.partition(), event.offset());
            total += event.frame().length;
        }
        Cursor newBase = base;
        int gone = 0;
        while (all.size() - gone > limits.windowEvents() || (total > limits.windowBytes() && all.size() - gone > 1)) {
            Event oldest = all.get(gone++);
            newBase = newBase.at(oldest.partition(), oldest.offset());
            total -= oldest.frame().length;
        }
        return new Window(newBase, newTip, first + gone, List.copyOf(all.subList(gone, all.size())), total);
    }

    /** After records were lost to retention before they were read: whoever has not had this has to catch up. */
    Window restartedAfter(Cursor cursor) {
        return new Window(cursor, cursor, end(), List.of(), 0);
    }
}
