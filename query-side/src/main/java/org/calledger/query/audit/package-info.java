/** The ledger itself, for those who check it. */
@NullMarked
package org.calledger.query.audit;

import org.jspecify.annotations.NullMarked;
