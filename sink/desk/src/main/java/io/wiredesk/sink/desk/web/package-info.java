/** What every request passes: who may come in, from where, under which headers; how it is answered, and what went wrong. */
@NullMarked
package io.wiredesk.sink.desk.web;

import org.jspecify.annotations.NullMarked;
