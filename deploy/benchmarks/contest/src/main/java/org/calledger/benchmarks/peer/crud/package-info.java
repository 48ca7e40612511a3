/** The fair peer: the same rule and the same doors, current state in tables, no ledger. */
@NullMarked
package org.calledger.benchmarks.peer.crud;

import org.jspecify.annotations.NullMarked;
