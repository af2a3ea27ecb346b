/** Who told a piece of news when, and what each telling adds to those before it. */
@NullMarked
package io.wiredesk.sink.desk.timeline;

import org.jspecify.annotations.NullMarked;
