@NullMarked
package io.wiredesk.deploy.runtime;

import org.jspecify.annotations.NullMarked;
