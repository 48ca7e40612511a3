@NullMarked
package org.calledger.ledger.postgres;

import org.jspecify.annotations.NullMarked;
