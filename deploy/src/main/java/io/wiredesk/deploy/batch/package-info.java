/** The whole topology over given files, on a broker that lives for one command. */
@org.jspecify.annotations.NullMarked
package io.wiredesk.deploy.batch;
