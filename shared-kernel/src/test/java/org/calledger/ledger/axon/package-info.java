@NullMarked
package org.calledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
