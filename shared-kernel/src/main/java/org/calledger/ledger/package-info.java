/** The store's language, in the words of dcb.events. Knows neither Axon nor our events. */
@NullMarked
package org.calledger.ledger;

import org.jspecify.annotations.NullMarked;
