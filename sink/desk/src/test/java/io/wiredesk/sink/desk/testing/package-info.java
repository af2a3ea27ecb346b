@NullMarked
package io.wiredesk.sink.desk.testing;

import org.jspecify.annotations.NullMarked;
