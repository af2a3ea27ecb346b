/** Files that hold files – zip, tar, gzip – read from end to end in constant memory; nothing is ever unpacked to disk. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.ingest.packed;
