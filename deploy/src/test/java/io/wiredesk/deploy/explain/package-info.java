@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.explain;
