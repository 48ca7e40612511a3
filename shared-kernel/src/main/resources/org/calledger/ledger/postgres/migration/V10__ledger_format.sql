-- In which format events are written: never one that a node alive cannot read. 0: not settled yet, until a node starts.
CREATE TABLE ledger_format (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    format integer NOT NULL CHECK (format >= 0)
);
INSERT INTO ledger_format (format) VALUES (0);

-- The nodes, and the newest format that each can read.
CREATE TABLE live_node (
    node    uuid PRIMARY KEY,
    name    text        NOT NULL,
    format  integer     NOT NULL,
    seen_at timestamptz NOT NULL
);
