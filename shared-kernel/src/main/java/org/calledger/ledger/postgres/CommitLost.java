package org.calledger.ledger.postgres;

/** COMMIT was sent, or may have been, and no answer came: only the log can tell what became of the batch. */
final class CommitLost extends Exception {
    private static final long serialVersionUID = 1;
    private final transient AppendBatch batch;

    CommitLost(AppendBatch batch, Exception cause) {
        super(cause.getMessage(), cause);
        this.batch = batch;
    }

    AppendBatch batch() {
        return batch;
    }
}
