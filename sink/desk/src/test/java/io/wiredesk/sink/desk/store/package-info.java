@NullMarked
package io.wiredesk.sink.desk.store;

import org.jspecify.annotations.NullMarked;
