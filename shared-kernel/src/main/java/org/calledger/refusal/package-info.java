/** How the ledger says no: rule codes, and their words in Polish and English. */
@NullMarked
package org.calledger.refusal;

import org.jspecify.annotations.NullMarked;
