/**
 * Nodes and PostgreSQL in processes of their own are killed, stopped and cut off under load; afterwards the ledger is
 * held against what its clients were told.
 */
@NullMarked
package org.calledger.endtoend.crash;

import org.jspecify.annotations.NullMarked;
