/** Forgetting a person: a key for each, fields encrypted under it, and its destruction. Knows neither events nor Axon. */
@NullMarked
package org.calledger.ledger.privacy;

import org.jspecify.annotations.NullMarked;
