/** Stored names and revisions over the years: how an old event is read, and what may be written yet. Knows JSON as maps. */
@NullMarked
package org.calledger.ledger.evolution;

import org.jspecify.annotations.NullMarked;
