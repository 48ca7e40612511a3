@NullMarked
package org.calledger.ledger;

import org.jspecify.annotations.NullMarked;
