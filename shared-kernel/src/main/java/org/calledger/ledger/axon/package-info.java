/** What joins the ledger to Axon Framework: the engine, and the parts of Axon we replace. */
@NullMarked
package org.calledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
