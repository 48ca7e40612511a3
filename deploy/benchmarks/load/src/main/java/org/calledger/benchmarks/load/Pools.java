package org.calledger.benchmarks.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections: as many for everybody as our server has, and statements prepared after their fifth use. */
public final class Pools {
    public static final int SIZE = 24;

    private static final long PATIENCE = 120_000;

    private Pools() {}

    public static HikariDataSource pool(String jdbcUrl, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(1);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(PATIENCE);
        return new HikariDataSource(config);
    }
}
