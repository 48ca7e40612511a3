/** A resource is no more. */
@NullMarked
package org.calledger.command.resource.retire;

import org.jspecify.annotations.NullMarked;
