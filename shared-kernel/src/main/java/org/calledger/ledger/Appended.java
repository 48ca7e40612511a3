package org.calledger.ledger;

import java.time.Instant;

/**
 * Where an append stands: its events have the positions {@code first} to {@code last}, inclusive, durably.
 *
 * @param recordedAt the ledger's clock for all of them
 */
public record Appended(long first, long last, Instant recordedAt) {}
