package org.calledger.ledger.axon;

import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * A unit of work in one Spring transaction, which is bound to its thread: rows written and the token stored in it commit
 * together or not at all. For event processors; commands write through the ledger's own connection and need none.
 */
public final class SpringTransactionBinding implements TransactionManager {
    private final PlatformTransactionManager manager;
    private final TransactionDefinition definition =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);

    public SpringTransactionBinding(PlatformTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public Transaction startTransaction() {
        return new Bound(manager.getTransaction(definition));
    }

    /** Spring's transaction belongs to the thread that began it. */
    @Override
    public boolean requiresSameThreadInvocations() {
        return true;
    }

    @Override
    public void registerHandlers(ProcessingLifecycle lifecycle) {
        attachToProcessingLifecycle(lifecycle);
    }

    private final class Bound implements Transaction {
        private final TransactionStatus status;

        Bound(TransactionStatus status) {
            this.status = status;
        }

        @Override
        public void commit() {
            manager.commit(status);
        }

        /** Does nothing after a commit: Axon calls it when a later phase failed. */
        @Override
        public void rollback() {
            if (!status.isCompleted()) {
                manager.rollback(status);
            }
        }
    }
}
