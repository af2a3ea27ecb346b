@NullMarked
package io.wiredesk.sink.desk.health;

import org.jspecify.annotations.NullMarked;
