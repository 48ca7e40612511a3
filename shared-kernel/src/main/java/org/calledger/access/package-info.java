/** Who is asking, and what they may. */
@NullMarked
package org.calledger.access;

import org.jspecify.annotations.NullMarked;
