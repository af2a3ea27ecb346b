/** The SQL store, read through the published schema. */
@NullMarked
package io.wiredesk.sink.desk.store;

import org.jspecify.annotations.NullMarked;
