/** Stored events read quickly: what a rebuild does most. */
@NullMarked
package org.calledger.query.stored;

import org.jspecify.annotations.NullMarked;
