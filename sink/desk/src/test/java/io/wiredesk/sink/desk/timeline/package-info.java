@NullMarked
package io.wiredesk.sink.desk.timeline;

import org.jspecify.annotations.NullMarked;
