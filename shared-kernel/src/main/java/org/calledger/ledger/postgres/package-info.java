/** The ledger in PostgreSQL: the sequencer, the SQL, the recent past in memory. */
@NullMarked
package org.calledger.ledger.postgres;

import org.jspecify.annotations.NullMarked;
