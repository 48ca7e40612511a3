/** A resource serves an initiative no more. */
@NullMarked
package org.calledger.command.resource.release;

import org.jspecify.annotations.NullMarked;
