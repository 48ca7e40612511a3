@org.jspecify.annotations.NullMarked
package org.calledger.ledger.privacy;
