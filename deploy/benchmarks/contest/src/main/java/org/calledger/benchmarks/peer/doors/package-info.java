/** Our own doors with nothing behind them: what is behind them cannot be quicker. */
@NullMarked
package org.calledger.benchmarks.peer.doors;

import org.jspecify.annotations.NullMarked;
