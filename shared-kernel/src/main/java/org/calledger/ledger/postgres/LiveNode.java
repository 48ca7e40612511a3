package org.calledger.ledger.postgres;

import java.time.Instant;

/**
 * A node that gave a sign of life lately.
 *
 * @param name process and machine, as {@code 4711@town-hall}
 * @param format the newest that it can read
 * @param seenAt by the database's clock
 */
public record LiveNode(String name, int format, Instant seenAt) {}
