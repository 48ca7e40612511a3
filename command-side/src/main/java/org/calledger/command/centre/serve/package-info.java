/** A centre serves one more community. */
@NullMarked
package org.calledger.command.centre.serve;

import org.jspecify.annotations.NullMarked;
