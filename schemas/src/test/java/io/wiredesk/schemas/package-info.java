@org.jspecify.annotations.NullMarked
package io.wiredesk.schemas;
