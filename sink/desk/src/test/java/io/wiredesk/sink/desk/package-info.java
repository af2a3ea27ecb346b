/** A desk over news given by hand. */
@NullMarked
package io.wiredesk.sink.desk;

import org.jspecify.annotations.NullMarked;
