/** A resource is still there. */
@NullMarked
package org.calledger.command.resource.confirm;

import org.jspecify.annotations.NullMarked;
