/** What happened, in the order of its happening. */
@NullMarked
package org.calledger.query.history;

import org.jspecify.annotations.NullMarked;
