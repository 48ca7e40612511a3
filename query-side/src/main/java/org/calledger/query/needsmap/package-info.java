/** What communities need, who supports it, how it was answered. */
@NullMarked
package org.calledger.query.needsmap;

import org.jspecify.annotations.NullMarked;
