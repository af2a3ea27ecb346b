/** HTML of others, made harmless. */
@NullMarked
package io.wiredesk.sink.desk.html;

import org.jspecify.annotations.NullMarked;
