@NullMarked
package io.wiredesk.sink.desk.web;

import org.jspecify.annotations.NullMarked;
