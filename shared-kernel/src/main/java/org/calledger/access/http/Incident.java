package org.calledger.access.http;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of ours: its number is told to the caller, everything else to the log only. */
public final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs it; answers its number. */
    public static String log(Throwable failure) {
        String number = next();
        LOG.error("incident {}", number, failure);
        return number;
    }

    static String next() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
