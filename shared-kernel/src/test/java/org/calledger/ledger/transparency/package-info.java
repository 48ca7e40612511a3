@NullMarked
package org.calledger.ledger.transparency;

import org.jspecify.annotations.NullMarked;
