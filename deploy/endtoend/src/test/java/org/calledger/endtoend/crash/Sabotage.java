package org.calledger.endtoend.crash;

import java.nio.file.Path;
import java.util.List;

/** Which protection a node goes without, to see the checks go red. */
enum Sabotage {
    /** None: the packaged product, as it is. */
    NONE,
    /** The head row is read without its lock, and moved on whatever it has become meanwhile. */
    LOCK,
    /** A commit whose answer was lost is never found when it is looked up: it is tried again blindly. */
    LOOKUP,
    /** The node does not see that the server runs with fsync off. */
    FSYNC;

    private static final String MAIN = "org.calledger.standalone.CalLedger";

    /** What java has to run. */
    List<String> program() {
        if (this == NONE) {
            return List.of(
                    "-jar",
                    Path.of(System.getProperty("cal-ledger.jar")).normalize().toString());
        }
        return List.of("-D" + Saboteur.PROPERTY + "=" + name(), "-cp", System.getProperty("java.class.path"), MAIN);
    }

    /** The statement as the node without the protection would send it. */
    String spoil(String sql) {
        return switch (this) {
            case NONE -> sql;
            case LOCK ->
                sql.replace(" FOR UPDATE", "").replace("WHERE position = ? AND epoch = ?", "WHERE ? + ? IS NOT NULL");
            case LOOKUP -> sql.startsWith("SELECT position, event_id FROM ledger.event_log") ? sql + " AND false" : sql;
            case FSYNC -> sql.replace("current_setting('fsync')", "'on'");
        };
    }
}
