package org.calledger.endtoend.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.calledger.ledger.postgres.ConnectionSource;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Lives in the process of a sabotaged node, where the tests' classes are on the class path: gives the node a ledger whose
 * own connections leave a protection out. Everything else is the product's.
 */
@Component
@ConditionalOnProperty(Saboteur.PROPERTY)
final class Saboteur implements BeanDefinitionRegistryPostProcessor {
    static final String PROPERTY = "crash.sabotage";
    private static final String LEDGER = "ledger";
    private static final Set<String> SPOILED = Set.of("prepareStatement", "execute", "executeQuery");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (!(registry instanceof ConfigurableListableBeanFactory beans)) {
            throw new IllegalStateException("no factory of beans");
        }
        Sabotage sabotage = Sabotage.valueOf(System.getProperty(PROPERTY));
        registry.removeBeanDefinition(LEDGER);
        RootBeanDefinition spoiled = new RootBeanDefinition(PostgresLedger.class, () -> ledger(beans, sabotage));
        spoiled.setDestroyMethodName("close");
        registry.registerBeanDefinition(LEDGER, spoiled);
    }

    private static PostgresLedger ledger(ConfigurableListableBeanFactory beans, Sabotage sabotage) {
        DataSource readers = beans.getBean(DataSource.class);
        DataSourceProperties database = beans.getBean(DataSourceProperties.class);
        LedgerSchema.migrate(readers);
        ConnectionSource honest = () -> DriverManager.getConnection(
                database.determineUrl(), database.determineUsername(), database.determinePassword());
        return new PostgresLedger(readers, () -> spoiled(honest.open(), sabotage), LedgerSettings.defaults());
    }

    private static Connection spoiled(Connection honest, Sabotage sabotage) {
        return spoiled(Connection.class, honest, sabotage);
    }

    /** Every statement, prepared or not, passes through the sabotage on its way. */
    private static <T> T spoiled(Class<T> type, T honest, Sabotage sabotage) {
        return type.cast(Proxy.newProxyInstance(
                Saboteur.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (SPOILED.contains(method.getName())) {
                        arguments[0] = sabotage.spoil((String) arguments[0]);
                    }
                    try {
                        Object answer = method.invoke(honest, arguments);
                        return method.getName().equals("createStatement")
                                ? spoiled(Statement.class, (Statement) answer, sabotage)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
