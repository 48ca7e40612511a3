package org.calledger.benchmarks.axon5;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** One entity manager a thread while its transaction lasts; the engine closes it before the commit, which must not count. */
final class BoundEntities implements TransactionManager, EntityManagerProvider {
    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // one instance a process
    private final ThreadLocal<@Nullable EntityManager> bound = new ThreadLocal<>();

    BoundEntities(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager present = bound.get();
        return present == null ? factory.createEntityManager() : left(present);
    }

    private static EntityManager left(EntityManager open) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, values) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(open, values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public Transaction startTransaction() {
        if (bound.get() != null) {
            return new Within();
        }
        EntityManager opened = factory.createEntityManager();
        opened.getTransaction().begin();
        bound.set(opened);
        return new Outermost(opened);
    }

    private static final class Within implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    private final class Outermost implements Transaction {
        private final EntityManager opened;

        Outermost(EntityManager opened) {
            this.opened = opened;
        }

        @Override
        public void commit() {
            bound.remove();
            try (opened) {
                opened.getTransaction().commit();
            }
        }

        @Override
        public void rollback() {
            bound.remove();
            try (opened) {
                if (opened.getTransaction().isActive()) {
                    opened.getTransaction().rollback();
                }
            }
        }
    }
}
