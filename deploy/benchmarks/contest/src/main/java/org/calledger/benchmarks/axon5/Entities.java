package org.calledger.benchmarks.axon5;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;

/** Hibernate, for Axon's one entity. */
final class Entities {
    private Entities() {}

    static EntityManagerFactory factory(DataSource database) {
        return new PersistenceConfiguration("axon5")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .managedClass(AggregateEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .property("hibernate.dialect", ByteaDialect.class.getName())
                // the name of its sequence has hyphens
                .property("hibernate.globally_quoted_identifiers", true)
                .property("hibernate.connection.provider_disables_autocommit", true)
                .property("hibernate.jdbc.batch_size", 100)
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
    }
}
