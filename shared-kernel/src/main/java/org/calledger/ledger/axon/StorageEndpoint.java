package org.calledger.ledger.axon;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.calledger.access.Access;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.postgres.LedgerSize;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger takes on disk, and splitting it where it has grown large. For administrators. */
@RestController
@RequestMapping("/api/v1/storage")
final class StorageEndpoint {
    private static final long ROUND = 1_000_000;

    private final DataSource database;
    private final Ledger ledger;
    private final Splitting splitting;

    StorageEndpoint(DataSource database, Ledger ledger, Splitting splitting) {
        this.database = database;
        this.ledger = ledger;
        this.splitting = splitting;
    }

    /**
     * All of the ledger's tables and indexes.
     *
     * @param givenBytes payload and metadata of all events
     * @param ratio how many times that the whole takes
     */
    record Body(long events, long givenBytes, long totalBytes, double bytesPerEvent, double ratio, List<Part> parts) {}

    /** One table, with what it stores out of line, or one index. */
    record Part(String name, boolean index, long bytes, double bytesPerEvent) {}

    @GetMapping
    Body size() {
        Access.require(Role.ADMIN);
        try {
            LedgerSize size = LedgerSize.read(database);
            List<Part> parts = size.parts().stream()
                    .map(part -> new Part(part.name(), part.index(), part.bytes(), each(part.bytes(), size.events())))
                    .toList();
            long total = size.totalBytes();
            return new Body(size.events(), size.givenBytes(), total, each(total, size.events()), size.ratio(), parts);
        } catch (SQLException failure) {
            throw new LedgerException.Unavailable("the size of the ledger cannot be read", failure);
        }
    }

    private static double each(long bytes, long events) {
        return events == 0 ? 0 : (double) bytes / events;
    }

    @GetMapping("/partitions")
    Splitting.State state() {
        Access.require(Role.ADMIN);
        return splitting.state();
    }

    /**
     * Begins to split, and answers at once; one that is under way goes on.
     *
     * @param from the first position of the new partition, beyond the head; without it, a round one far enough beyond
     */
    @PostMapping("/partitions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Splitting.State split(@RequestParam(required = false) @Nullable Long from) {
        Access.require(Role.ADMIN);
        long head = ledger.head();
        if (from != null && from <= head) {
            throw new Troubled(ProblemCode.REQUEST_PARAMETER, "from");
        }
        return splitting.begin(from == null ? ((head + ROUND / 2) / ROUND + 1) * ROUND + 1 : from);
    }
}
