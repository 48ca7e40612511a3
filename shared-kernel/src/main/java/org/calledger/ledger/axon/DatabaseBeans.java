package org.calledger.ledger.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.util.Properties;
import org.calledger.ledger.postgres.ConnectionSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the application comes by its connections: the ledger's own, and a pool for everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {
    /** A machine that is gone answers nothing at all; seconds. */
    private static final String CONNECT_TIMEOUT = "2";

    @Bean
    ConnectionSource server(DataSourceProperties database) {
        Properties properties = new Properties();
        set(properties, "user", database.determineUsername());
        set(properties, "password", database.determinePassword());
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT);
        properties.setProperty("tcpKeepAlive", "true");
        String url = database.determineUrl();
        return () -> DriverManager.getConnection(url, properties);
    }

    /** What is not given may be in the URL. */
    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    @Bean(destroyMethod = "close")
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(ConnectionSource server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(new ReturningServer(server));
        return pool;
    }
}
