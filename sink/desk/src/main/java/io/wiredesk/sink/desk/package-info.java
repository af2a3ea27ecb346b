/**
 * The web desk: what people see. It reads the SQL store through its published schema, follows Kafka with consumers of its
 * own and writes to neither; any number of desks may run.
 */
@NullMarked
package io.wiredesk.sink.desk;

import org.jspecify.annotations.NullMarked;
