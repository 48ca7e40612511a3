/** The side that answers questions. */
@NullMarked
package org.calledger.query;

import org.jspecify.annotations.NullMarked;
