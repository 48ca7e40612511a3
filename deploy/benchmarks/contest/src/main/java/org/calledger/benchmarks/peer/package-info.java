/** Web applications that do without a ledger. */
@NullMarked
package org.calledger.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
