/** What communities need. */
@NullMarked
package org.calledger.command.need;

import org.jspecify.annotations.NullMarked;
