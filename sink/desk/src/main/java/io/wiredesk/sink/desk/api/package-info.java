/** What the store holds, for programs: JSON, described by {@code openapi.yaml}. */
@NullMarked
package io.wiredesk.sink.desk.api;

import org.jspecify.annotations.NullMarked;
