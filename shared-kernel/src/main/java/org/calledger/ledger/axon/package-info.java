/** The one adapter between the ledger, Axon and our events. */
@NullMarked
package org.calledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
