package org.calledger.benchmarks.report;

import java.util.List;

/** How it was measured: what a reader must know to doubt it. */
final class Contents {
    static final List<String> ROWS = List.of(
            "",
            "## How it was measured",
            "",
            "- Every event has 300 bytes of payload, 200 of metadata, a UUID and two tags of 41 and 43 bytes (three in the"
                    + " logs of *growth*). Serialising is nobody's work here: all are given bytes.",
            "- A client waits for its answer before it goes on. Each contender has a pool of at most 24 connections, a JVM of"
                    + " 1 GiB with the serial collector, and is warmed up before it is measured; order turns round with every"
                    + " repetition.",
            "- An *append* is conditional and its condition holds: ours and the bare ones, that no event carries both tags"
                    + " since the client's last append; Axon's engines, that the aggregate's next number is free (each client"
                    + " has an aggregate of its own, their best case).",
            "- *Four round trips*: lock the head, check, insert event, tags and head in one statement, commit. *One statement*"
                    + " as a function checks under the lock; as plain SQL it checks on a snapshot older than the lock, which is"
                    + " quicker and wrong. Targets are held against the faster of the two.",
            "- *COPY* writes the same rows in binary, 1,000 a transaction, one writer, without lock, condition, order or hash.",
            "- Axon 5.0.1 JPA: blobs as bytea, an entity manager per transaction, statements batched. Axon 4.13 JDBC: as under"
                    + " Spring, one transaction an append.",
            "- A *command* is SupportNeed by the product's own slice through Axon's command bus: need, person and whether they"
                    + " met before are sourced, the decision made, the event encoded as JSON and appended. *Warm*: 400 needs, the"
                    + " people known. *Cold*: a node just started and alone on its ledger, no need or person ever looked at twice.",
            "- *HTTP* is the same command by a process of the product with login, schema and problem handling, sent over kept"
                    + " connections by a client that parses no more than it must. The CRUD peer stands behind the same doors and"
                    + " keeps the same rule by a row lock, a look-up and a unique key in one transaction. The plainest endpoint has"
                    + " no login, no checks and one insert.",
            "- *Tail* and *notice* time from the append's answer until a reader of Axon's stream has the event, on the same node"
                    + " and on another.",
            "- The logs of *growth* were filled by the ledger's own appends; each thing has ten events a thousand positions"
                    + " apart. *By SQL* is a node that keeps no answers.",
            "- *Views* reads a generated history of twenty years. The bare readers take each event's payload and metadata, in"
                    + " order, and parse both to trees with Jackson (cursor: 5,000 rows a fetch). A rebuild reads, folds into all"
                    + " views, takes corrections in, builds every index and swaps; it starts from nothing, and no part is left out"
                    + " of its time. *PostgreSQL alone* copies the rows of that rebuild from files into the same tables and makes"
                    + " the same indexes. *Lag* is from the append's answer until a query sees the event.",
            "- *Queries* are asked at the door of a standalone node, with login, as JSON, until the last byte: a generated history"
                    + " of the country (2,477 gminas), small and large. An analyst of the crowd looks at an answer for one to two"
                    + " seconds, then asks another of these questions at random.");

    private Contents() {}
}
