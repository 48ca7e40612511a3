package org.calledger.standalone.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command of the demo history.
 *
 * @param key idempotency key, the same in every run
 * @param day when it is due; a day after today is left for later starts
 * @param line steps of one line follow one another; others may overtake
 * @param alone waits for everything before it, and everything after waits for it
 * @param eventOf key of the step whose event it puts right; that event's id becomes its {@code eventId}
 */
record Step(
        String key,
        String command,
        Map<String, Object> body,
        LocalDate day,
        String line,
        boolean alone,
        @Nullable String eventOf) {}
