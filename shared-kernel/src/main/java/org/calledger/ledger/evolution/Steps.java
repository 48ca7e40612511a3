package org.calledger.ledger.evolution;

import java.util.List;

/** The list of steps: every change of shape since the first release. */
final class Steps {
    static final List<Step> ALL = List.of(FactCorrectedTo2.STEP, NeedSupportedTo2.STEP, PersonRegisteredTo2.STEP);

    private Steps() {}
}
