package org.calledger.ledger;

import java.util.List;

/**
 * The past that a decision looked at.
 *
 * @param events by position
 * @param head the answer holds up to this position: the {@code after} of the append condition; 0 for an empty ledger
 */
public record Sourced(List<SequencedEvent> events, long head) {}
