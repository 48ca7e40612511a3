package org.calledger.ledger.axon;

import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.Ledger;

class InMemoryLedgerEngineTest extends LedgerEngineContract {
    @Override
    protected Ledger newLedger() {
        return new InMemoryLedger();
    }
}
