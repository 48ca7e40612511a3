/** Our ledger, and our commands through Axon's bus. */
@NullMarked
package org.calledger.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
