package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens a connection that the ledger keeps for itself for a long time: the sequencer's, the listener's. Not one of a
 * pool that closes or checks it behind our back, and not through a pooler in transaction mode (no LISTEN there).
 */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
