package org.calledger.ledger.axon;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStoreConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.TokenSchema;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Where event processors keep their positions: {@code ledger.processor_token}, made by the ledger's migrations. */
public final class LedgerTokenStore {
    /** The table, for those that must read or replace a position themselves. */
    public static final String TABLE = "ledger.processor_token";

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private LedgerTokenStore() {}

    /**
     * Makes a store that takes part in the Spring transaction of its thread.
     *
     * @param dataSource the plain pool, as the transaction manager has it
     * @param node names this process; a claim of another node lasts ten seconds after its last sign of life
     */
    public static TokenStore on(DataSource dataSource, String node) {
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable(TABLE)
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setMaskColumn("mask")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("claimed_at")
                .setOwnerColumn("owner")
                .build();
        return new JdbcTokenStore(
                new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)),
                new TokenConverter(),
                JdbcTokenStoreConfiguration.DEFAULT
                        .schema(schema)
                        .claimTimeout(CLAIM_TIMEOUT)
                        .nodeId(node));
    }
}
