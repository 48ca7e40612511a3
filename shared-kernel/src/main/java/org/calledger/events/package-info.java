/** The facts the ledger remembers, their ids and value types. No SQL, no HTTP, no logic. */
@NullMarked
package org.calledger.events;

import org.jspecify.annotations.NullMarked;
