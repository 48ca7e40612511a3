package org.calledger.benchmarks.contest;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calledger.benchmarks.country.Filling;
import org.calledger.benchmarks.country.Scale;
import org.calledger.benchmarks.load.Pools;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an invented country into a ledger. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Fills an empty ledger with twenty years of a voivodeship or of the country.")
final class Generate implements Callable<Integer> {
    private static final int TOLD_EVERY = 200_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--jdbc-url", required = true, paramLabel = "URL", description = "With user and password.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String url;

    @Option(names = "--events", paramLabel = "N", defaultValue = "1000000", description = "About so many events.")
    private long events;

    @Option(names = "--scale", paramLabel = "SCALE", defaultValue = "COUNTRY", description = "${COMPLETION-CANDIDATES}")
    private Scale scale = Scale.COUNTRY;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "The same seed, the same history.")
    private long seed;

    private long told;

    @Override
    public Integer call() {
        PrintWriter words = spec.commandLine().getOut();
        try (HikariDataSource database = Pools.pool(url, true)) {
            LedgerSchema.migrate(database);
            try (PostgresLedger ledger =
                    new PostgresLedger(database, () -> DriverManager.getConnection(url), LedgerSettings.defaults())) {
                if (ledger.head() > 0) {
                    spec.commandLine().getErr().println("The ledger is not empty.");
                    return 1;
                }
                long began = System.nanoTime();
                Filling.fill(ledger, scale, events, seed, durable -> tell(words, durable, began));
                return 0;
            }
        }
    }

    private void tell(PrintWriter words, long durable, long began) {
        if (durable - told >= TOLD_EVERY || durable >= events) {
            told = durable;
            double seconds = (System.nanoTime() - began) / 1e9;
            words.println(String.format(Locale.ROOT, "%d events, %.0f a second", durable, durable / seconds));
            words.flush();
        }
    }
}
