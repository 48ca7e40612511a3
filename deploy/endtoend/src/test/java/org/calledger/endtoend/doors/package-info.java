/** Who comes in where, tried on every route of the assembled application. */
@NullMarked
package org.calledger.endtoend.doors;

import org.jspecify.annotations.NullMarked;
