/** The proof: Merkle tree over all events, RFC 6962. Knows nothing of how events are stored. */
@NullMarked
package org.calledger.ledger.transparency;

import org.jspecify.annotations.NullMarked;
