/** A centre no longer serves a community. */
@NullMarked
package org.calledger.command.centre.leave;

import org.jspecify.annotations.NullMarked;
