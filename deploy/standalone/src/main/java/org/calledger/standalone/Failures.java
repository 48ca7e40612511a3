package org.calledger.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.ledger.postgres.DurabilityCheck;
import org.calledger.standalone.postgres.PostgresTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** A failure in plain words; the whole of it goes to the log. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String in(Words words, Throwable failed) {
        LOG.info("failed", failed);
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Trouble trouble -> {
                    return trouble.in(words);
                }
                case PostgresTrouble trouble -> {
                    return words.say("postgres." + trouble.kind().name().toLowerCase(Locale.ROOT), said(trouble));
                }
                case PortInUseException taken -> {
                    return words.say("run.port-in-use", Integer.toString(taken.getPort()));
                }
                case DurabilityCheck.NotDurable unsafe -> {
                    return words.say("run.not-durable", said(unsafe));
                }
                case SQLException sql
                when connecting(sql) -> {
                    return words.say("run.no-postgres", said(sql));
                }
                case NewerFormatException newer -> {
                    return words.say("run.newer-format", newer.format(), newer.newest());
                }
                case IOException io
                when said(io).contains("No space left") -> {
                    return words.say("run.disk-full");
                }
                default -> {}
            }
        }
        return words.say("failed", failed.getClass().getSimpleName(), said(failed));
    }

    /** SQL states of ISO/IEC 9075: 08 no connection, 28 not let in, 3D no such database. */
    private static boolean connecting(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
    }

    private static String said(Throwable failed) {
        return failed.getMessage() == null ? "" : failed.getMessage();
    }
}
