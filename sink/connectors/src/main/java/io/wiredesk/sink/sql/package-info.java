/**
 * The SQL sink: a Kafka Connect connector that keeps the channels {@code stories}, {@code memberships}, {@code clusters},
 * {@code topics} and {@code sources} as tables.
 *
 * <p>The way of a batch: {@link io.wiredesk.sink.sql.SqlSinkTask} takes it, {@code Decoder} reads each record into a
 * {@code Change} of a {@code Table}, {@code SqlWriter} stores all changes in one transaction and says as a
 * {@code Delivery} what became of them. What differs from database to database is in {@code Dialect}.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.sink.sql;
