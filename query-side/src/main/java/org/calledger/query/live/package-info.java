/** What changes, told as it happens. */
@NullMarked
package org.calledger.query.live;

import org.jspecify.annotations.NullMarked;
