package io.wiredesk.sink.sql;

import java.util.concurrent.atomic.DoubleAdder;

/** What a task has written. Written by the task's thread, read by any. */
final class StoreMeters {

    private final DoubleAdder records = new DoubleAdder();
    private final DoubleAdder batches = new DoubleAdder();
    private final DoubleAdder seconds = new DoubleAdder();
    private final DoubleAdder rejected = new DoubleAdder();
    private final DoubleAdder retries = new DoubleAdder();

    /** Counts for whoever looks. */
    StoreMeters(TaskMetrics metrics) {
        metrics.add("store-records-total", "Records that are in the store for good", records::sum);
        metrics.add("store-batches-total", "Transactions in which records were stored", batches::sum);
        metrics.add("store-seconds-total", "Time spent storing, failed attempts included", seconds::sum);
        metrics.add("store-rejected-total", "Records that the store cannot take", rejected::sum);
        metrics.add("store-retries-total", "Batches put off because the store could not be used", retries::sum);
    }

    /** A batch, done or not. */
    void batch(int size, long nanos, Delivery delivery) {
        seconds.add(nanos / 1e9);
        switch (delivery) {
            case Delivery.Stored stored -> {
                batches.add(1);
                records.add(size - stored.rejected().size());
                rejected.add(stored.rejected().size());
            }
            case Delivery.Retriable later -> retries.add(1);
            case Delivery.Fatal fatal -> {} // the task fails, and Connect counts that
        }
    }
}
