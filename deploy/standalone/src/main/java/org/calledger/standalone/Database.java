package org.calledger.standalone;

import java.io.IOException;
import java.util.Map;
import org.calledger.standalone.postgres.Cluster;
import org.calledger.standalone.postgres.Connecting;
import org.jspecify.annotations.Nullable;

/** Where the ledger is kept: a PostgreSQL of our own in the data folder, or one that the town already has. */
record Database(String url, String user, String password) {

    /** Starts our own, to be stopped with the rest, unless another is named. */
    static Database opened(Opened opened, DataFolder folder, @Nullable String jdbcUrl) throws IOException {
        if (jdbcUrl != null) {
            return outside(jdbcUrl);
        }
        Cluster cluster = new Cluster(folder.path());
        opened.add(cluster::stop);
        return of(cluster.start());
    }

    static Database of(Connecting own) {
        return new Database(own.url(), own.user(), own.password());
    }

    private static Database outside(String jdbcUrl) {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new Trouble("run.jdbc-url", jdbcUrl);
        }
        Map<String, String> environment = System.getenv();
        return new Database(
                jdbcUrl,
                environment.getOrDefault("CAL_LEDGER_JDBC_USER", ""),
                environment.getOrDefault("CAL_LEDGER_JDBC_PASSWORD", ""));
    }

    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
