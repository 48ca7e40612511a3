/** A community has something to build on. */
@NullMarked
package org.calledger.command.resource.register;

import org.jspecify.annotations.NullMarked;
