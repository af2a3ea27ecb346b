@NullMarked
package io.wiredesk.sink.desk.page;

import org.jspecify.annotations.NullMarked;
